export { CasePackPage } from './CasePackPage.tsx';
