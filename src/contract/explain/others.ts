/** Title, and what it is about. */
export type Entry = readonly [title: string, explanation: string];

/** The faults of files and descriptions, and of what is written for the checker itself. */
export const OTHERS: Readonly<Record<string, Entry>> = {
  "document/syntax": [
    "The file is not well-formed YAML or JSON",
    "The parser could not make sense of the file at this place, or found a key twice in a map. Nothing else can be said about the document until it can be read. Only the first faults are shown: the others often follow from them.",
  ],
  "document/not-found": [
    "There is no such file",
    "A path that was typed, or the `url` of a source description, leads to no file. A relative url counts from the folder of the document that holds it.",
  ],
  "document/is-a-folder": [
    "A folder where a file is needed",
    "A url or a path names a folder. Name a file in it.",
  ],
  "document/unreadable": [
    "The file cannot be read",
    "The file is there, but the system does not let this user read it.",
  ],
  "document/encoding": [
    "The file is not UTF-8 text",
    "YAML and JSON are read as UTF-8. Save the file in that encoding; a file in UTF-16 or Latin-1 would be misread.",
  ],
  "document/bad-reference": [
    "A file url that names no local file",
    "A `file:` url can only name a file of this machine: `file:///folder/api.yml`. A relative path is better still.",
  ],
  "document/remote-reference": [
    "A description somewhere on the network",
    "Nothing is fetched, so that a check gives the same answer tomorrow and without a network. Save a copy of the description beside the document and refer to that.",
  ],
  "openapi/version": [
    "This is not an OpenAPI 3 document",
    "A source description of type openapi has to begin with `openapi: 3.0.x`, `3.1.x` or `3.2.x`. Swagger 2 documents have to be converted first.",
  ],
  "openapi/duplicate-operation-id": [
    "An operationId is used twice in a description",
    "Steps call operations by their operationId, so it has to be unique in its description. Rename one of the two.",
  ],
  "openapi/reference-cycle": [
    "A `$ref` leads back to itself",
    "Following the `$ref`s from here never comes to the thing itself. One of them has to hold it instead of a reference.",
  ],
  "openapi/unusable-schema": [
    "A schema of the description cannot be used",
    "A schema is no valid JSON Schema, or refers to something that is not there, so that nothing can be checked with it.",
  ],
  "openapi/unroutable-path": [
    "A path that cannot be told from another",
    "Two paths of the descriptions that are served match the same requests, or a path template is malformed. Describe each method of a path once.",
  ],
  "ignore/malformed": [
    "An ignore that is not written as it must be",
    "`x-understudy-ignore` is a list of entries with a `rule` and a `reason`, on a document, a workflow, a step or any object in one; it counts for everything in there. Without a reason it has no effect: in a year nobody would know whether it may go.\n\n    x-understudy-ignore:\n      - rule: contract/unused-input\n        reason: The app sends it already; the step that uses it comes with the next release.",
  ],
  "ignore/unknown-code": [
    "An ignore of a rule that does not exist",
    "The name of the rule is misspelt, or the rule is gone. `understudy explain` lists all codes.",
  ],
  "ignore/unused": [
    "An ignore that ignores nothing",
    "What was to be ignored does not occur any more, or never did. An ignore that stays would hide the next fault of its kind.",
  ],
  "types/no-name": [
    "No handle can have this name",
    '`understudy types` writes a constant of TypeScript for each workflow, named after its workflowId, or as `x-understudy-handle` beside it says. A name is made of letters, digits, `_` and `$`, and does not begin with a digit.\n\n    workflowId: "1"\n    x-understudy-handle: firstWorkflow',
  ],
  "types/kept-name": [
    "The name of a handle is a word of TypeScript",
    "`understudy types` names the handle of a workflow after its workflowId, and no constant can be called `delete`, say. Name the handle in the document: `x-understudy-handle: deleteUser` beside the workflowId.",
  ],
  "types/same-name": [
    "Two handles have the same name",
    "The handles that `understudy types` writes into one file are named after their workflowIds, and these two come out the same: `sms-otp` and `sms_otp` do. Name one of them in its document, `x-understudy-handle: smsOtpAgain` beside the workflowId, or write the documents into files of their own.",
  ],
  "coverage/no-paths": [
    "The file does not hold the paths of scenarios",
    "What came in the paths of scenarios is known when they have run. Their reporter writes it into the file that vitest is given with `--outputFile`, and `understudy coverage --scenarios` reads it.",
  ],
  "baseline/malformed": [
    "The baseline is not one",
    "The file of `--baseline` is written by `--update-baseline`, and this one was not. Write it anew, and look at what has changed in it before it is committed.",
  ],
};
