import type { ClockTime, IsoDate, Language, PartialDate } from '../basics/index.ts';
import { NBSP } from './spaces.ts';

const MONTHS = {
	fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
	en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;
const WEEKDAYS = {
	fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

function dayAndMonth(date: IsoDate, language: Language): string {
	const day = Number(date.slice(8, 10));
	const month = MONTHS[language][Number(date.slice(5, 7)) - 1] ?? '';
	return `${day === 1 && language === 'fr' ? '1er' : day}${NBSP}${month}`;
}

/** `19 juin 2018`, `1er juin 2018`, `19 June 2018`. */
export function formatDate(date: IsoDate, language: Language): string {
	return `${dayAndMonth(date, language)} ${date.slice(0, 4)}`;
}

/** `mardi 19 juin 2018`, `Tuesday 19 June 2018`. */
export function formatLongDate(date: IsoDate, language: Language): string {
	const weekday = WEEKDAYS[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
	return `${weekday} ${formatDate(date, language)}`;
}

/** A year, a month or a day, as precisely as it is known: `2017`, `juin 2017`, `20 novembre 2017`. */
export function formatPartialDate(date: PartialDate, language: Language): string {
	if (date.length === 4) return date;
	if (date.length === 7) return `${MONTHS[language][Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
	return formatDate(date, language);
}

/** A clock time: `14 h`, `17 h 30`, `14:00`. */
export function formatTime(time: ClockTime, language: Language): string {
	if (language === 'en') return time;
	const hours = Number(time.slice(0, 2));
	const minutes = time.slice(3, 5);
	return minutes === '00' ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${minutes}`;
}

/** A length of time: `45 min`, `1 h 30`. @param minutes whole minutes */
export function formatDuration(minutes: number, language: Language): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return `${minutes}${NBSP}min`;
	if (rest === 0) return `${hours}${NBSP}h`;
	return `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}${language === 'en' ? `${NBSP}min` : ''}`;
}
