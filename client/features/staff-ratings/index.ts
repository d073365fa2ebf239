export { MentorRatingsPage } from './MentorRatingsPage.tsx';
