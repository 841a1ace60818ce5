// Scrutineers type numbers while others do: this page keeps what is typed, and looks again by itself.
export const csr = true;
