export { ExtensionCard } from './ExtensionCard.tsx';
