export { StaffSignIn } from './StaffSignIn.tsx';
