/** Contact-detail matching that the browser and the server share. It holds no rule about risk or conduct: those live on the server. */
export { findContactDetails } from './contactDetails.ts';
export { suggestRewrite } from './suggestRewrite.ts';
