/** What stands around every page, and in place of one that is not shown. */
const fr = {
	skip: 'Aller au contenu',
	other: 'English',
	home: 'Accueil',
	notFound: 'Cette page n’existe pas.',
	denied: 'Cette page n’est pas ouverte à votre compte.',
	failed: 'Quelque chose n’a pas fonctionné.',
};
type FrameWords = { readonly [K in keyof typeof fr]: string };
const en: FrameWords = {
	skip: 'Skip to content',
	other: 'Français',
	home: 'Home',
	notFound: 'There is no such page.',
	denied: 'This page is not open to your account.',
	failed: 'Something did not work.',
};

export const FRAME_WORDS: { readonly fr: FrameWords; readonly en: FrameWords } = { fr, en };
