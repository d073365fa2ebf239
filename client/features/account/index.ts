export function Join() { return null; }
export function JoinAsMentor() { return null; }
export function SignIn() { return null; }
export function Recover() { return null; }
export function Settings() { return null; }
