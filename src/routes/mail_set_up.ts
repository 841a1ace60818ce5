/** Whether messages leave: a mail server is set up. In the example they are kept and shown, and that is what is wanted. */
export function mailIsSetUp({ product }: Pick<App.Locals, 'product'>): boolean {
	return product.kind !== 'store' || product.example || product.settings.mail.server !== null;
}
