export { Join } from './Join.tsx';
export { JoinAsMentor } from './JoinAsMentor.tsx';
export { Recover } from './Recover.tsx';
export { Settings } from './Settings.tsx';
export { SignIn } from './SignIn.tsx';
export { StaffSignIn } from './StaffSignIn.tsx';
