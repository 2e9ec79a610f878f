// For mocks, which see nothing of documents.
export { didYouMean } from "../document/nearest.ts";
