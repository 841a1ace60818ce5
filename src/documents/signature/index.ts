export { newSigner, type Signer } from './certificate.ts';
export { readPkcs12, type SignerFault } from './pkcs12.ts';
export { UnsignablePdf } from './revision.ts';
export { type SignatureFacts, signPdf } from './sign_pdf.ts';
