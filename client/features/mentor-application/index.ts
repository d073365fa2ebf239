export { MentorApplication } from './MentorApplication.tsx';
