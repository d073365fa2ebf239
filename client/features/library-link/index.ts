export { LIBRARY, LibraryLink } from './LibraryLink.tsx';
