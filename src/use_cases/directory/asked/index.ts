export { readDirectory } from './read_directory.ts';
