export { newSigner, type Signer } from './certificate.ts';
export { UnsignablePdf } from './revision.ts';
export { type SignatureFacts, signPdf } from './sign_pdf.ts';
