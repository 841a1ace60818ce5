type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A control as someone left it. */
interface Left {
	readonly control: Control;
	readonly value: string;
	readonly checked: boolean;
}

const isBox = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** Whether a control differs from what the page came with; a file stays by itself, a password is the browser's. */
function touched(control: Control): boolean {
	if (isBox(control)) return control.checked !== control.defaultChecked;
	if (control instanceof HTMLInputElement)
		return !['file', 'hidden', 'password'].includes(control.type) && control.value !== control.defaultValue;
	if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
	return [...control.options].some((option) => option.defaultSelected && !option.selected);
}

let left: readonly Left[] = [];

function note(): void {
	const controls = [...document.querySelectorAll<Control>('input, textarea, select')];
	left = controls.filter(touched).map((control) => ({ control, value: control.value, checked: isBox(control) && control.checked }));
}

/** Keeps in mind what is typed into a page until scripts have taken it over: that puts back what the page came with. */
export function keepTypedEarly(): void {
	note();
	document.addEventListener('input', note, true);
}

/** Gives it back, once, as if it were typed now, so that whatever follows a control hears of it. */
export function giveTypedBack(): void {
	document.removeEventListener('input', note, true);
	for (const { control, value, checked } of left) {
		if (isBox(control)) control.checked = checked;
		else control.value = value;
		for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
	}
	left = [];
}
