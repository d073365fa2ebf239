export function Help() { return null; }
export function BackLink() { return null; }
