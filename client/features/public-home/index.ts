export function PublicHome() { return null; }
export function HomeNav() { return null; }
export function HomeFoot() { return null; }
