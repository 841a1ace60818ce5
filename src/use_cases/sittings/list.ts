import { z } from 'zod';
import { ok } from '../../domain/basics/index.ts';
import { defineQuery } from '../action.ts';
import { sittingCourse } from './course.ts';

/** The assemblies, the latest first, with where the sitting of each is; `null` where it was not held in the application. */
export const listSittings = defineQuery({
	name: 'sittings.list',
	permission: 'assemblies.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const assemblies = (await record.list('assembly')).map(({ value }) => value);
		const listed = [];
		for (const { id, date, place, resolutions } of assemblies) {
			const course = await sittingCourse(record, id);
			listed.push({
				id,
				date,
				place: place ?? null,
				resolutions: resolutions.length,
				phase: course?.state.phase ?? null,
			});
		}
		return ok(listed.sort((a, b) => (a.date < b.date ? 1 : -1)));
	},
});
