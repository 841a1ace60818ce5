import { feedOptions, feedResponse } from '../feed_options.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => feedResponse(event.locals.core.calendar(feedOptions(event)), 'text/calendar');
