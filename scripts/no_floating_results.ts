/**
 * Fails where a refusal is thrown away: a statement whose value is a `Result`, or a promise of one, that nothing reads.
 * Refusals are values here, so the compiler alone would let `save(tx, thing);` pass over one in silence.
 */
import { relative } from 'node:path';
import ts from 'typescript';

const { config } = ts.readConfigFile('tsconfig.core.json', ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();

/** Whether a type is `Result<…>` of the domain's kernel, told by its alias: a union of `{ ok: true }` and `{ ok: false }`. */
function isResult(type: ts.Type): boolean {
	if (type.aliasSymbol?.name === 'Result') return true;
	return (
		type.isUnion() &&
		type.types.length > 1 &&
		type.types.every((one) => one.getProperty('ok') !== undefined && one.getProperties().length === 2)
	);
}

function settled(type: ts.Type): ts.Type {
	return checker.getAwaitedType(type) ?? type;
}

let found = 0;
function visit(file: ts.SourceFile, node: ts.Node): void {
	if (ts.isExpressionStatement(node)) {
		const expression = ts.isVoidExpression(node.expression) ? node.expression.expression : node.expression;
		const isCall = ts.isCallExpression(expression) || ts.isAwaitExpression(expression);
		if (isCall && isResult(settled(checker.getTypeAtLocation(expression)))) {
			const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
			console.error(
				`${relative('.', file.fileName)}:${line + 1}:${character + 1}: this result is thrown away; read it, a refusal may be in it`,
			);
			found++;
		}
	}
	ts.forEachChild(node, (child) => visit(file, child));
}

for (const file of program.getSourceFiles()) {
	if (!file.isDeclarationFile && !file.fileName.includes('/node_modules/')) visit(file, file);
}
process.exitCode = found === 0 ? 0 : 1;
