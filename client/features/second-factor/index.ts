export { SecondFactorNotice } from './SecondFactorNotice.tsx';
