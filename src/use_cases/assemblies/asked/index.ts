export { readAssembly, readRegister } from './register.ts';
