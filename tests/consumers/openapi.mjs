// Checks an OpenAPI document from standard input against the schema of its version and prints the verdict as JSON.
import { Validator } from "@seriousme/openapi-schema-validator";
import { readAll } from "./input.mjs";

const validator = new Validator();
const verdict = await validator.validate(JSON.parse(await readAll()));
console.log(JSON.stringify({ valid: verdict.valid, version: validator.version ?? null, errors: verdict.errors ?? null }));
