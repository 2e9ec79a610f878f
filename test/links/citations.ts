import ts from "typescript";

export interface Citation {
  readonly line: number;
  /** A page, and an anchor of it unless the whole page is meant. */
  readonly cited: string;
}

const PAGE = /\bdocs\/[\w./-]+\.md(?:#[\w-]+)?/g;

/** The pages of docs that the comments of a program name. */
export function citationsOf(path: string, text: string): Citation[] {
  if (text.search(PAGE) < 0) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return commentsOf(file).flatMap(({ pos, end }) =>
    [...text.slice(pos, end).matchAll(PAGE)].map(({ index, 0: cited }) => ({
      line: file.getLineAndCharacterOfPosition(pos + index).line + 1,
      cited,
    })),
  );
}

function commentsOf(file: ts.SourceFile): ts.CommentRange[] {
  const found = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    const before = ts.getLeadingCommentRanges(file.text, node.pos) ?? [];
    const after = ts.getTrailingCommentRanges(file.text, node.end) ?? [];
    for (const range of [...before, ...after]) found.set(range.pos, range);
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return [...found.values()].sort((one, other) => one.pos - other.pos);
}
