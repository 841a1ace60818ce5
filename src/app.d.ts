import type { Core } from './platform/index.ts';

declare global {
	namespace App {
		interface Locals {
			core: Core;
			language: 'fr' | 'en';
		}
	}
}
