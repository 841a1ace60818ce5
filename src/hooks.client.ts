import type { ClientInit } from '@sveltejs/kit/hooks';
import { keepTypedEarly } from './ui/forms/typed_early.ts';

export const init: ClientInit = keepTypedEarly;
