// The statement to answer next is asked for without loading the page anew, and what others change is followed.
export const csr = true;
