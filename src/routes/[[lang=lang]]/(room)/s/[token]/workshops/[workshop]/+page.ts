// Whoever writes sees what the others write: this page looks again by itself, and keeps what is typed.
export const csr = true;
