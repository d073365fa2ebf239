export { OwnAccount } from './OwnAccount.tsx';
export { StaffAccounts } from './StaffAccounts.tsx';
