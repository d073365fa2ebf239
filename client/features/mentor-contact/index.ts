export { AwayNote } from './AwayNote.tsx';
export { AwayPanel } from './AwayPanel.tsx';
export { ContactHoursForm } from './ContactHoursForm.tsx';
