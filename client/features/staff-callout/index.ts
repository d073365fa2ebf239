export { CalloutAlarm } from './CalloutAlarm.tsx';
export { CalloutNumbers } from './CalloutNumbers.tsx';
export { CallPage } from './CallPage.tsx';
export { Rota } from './Rota.tsx';
