export function MenteeHome() { return null; }
export function Talks() { return null; }
