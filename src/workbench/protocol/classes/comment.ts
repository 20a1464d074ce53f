import {
  addComment,
  addReply,
  changeComment,
  commentAuthor,
  commentNamed,
  commentsOf,
  deleteComment,
  type Comment,
  type CommentReply,
} from "../../workbook/comments";
import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { asBoolean, asString, type Arguments } from "../arguments";
import type { Host } from "../host";
import { notFound, ObjectClass, type ExcelObject } from "../object-class";

function plainText(args: Arguments, index: number): void {
  if (args.choice(index + 1, ["Plain", "Mention"], "Plain") === "Mention" || !args.has(index))
    throw args.has(index) ? notFound("Comment", "mentions") : new ExcelError("InvalidArgument");
}

function found<T>(item: T | undefined): T {
  if (item === undefined) throw new ExcelError("ItemNotFound");
  return item;
}

const location = ({ sheet, cell }: Comment, host: Host): ExcelObject =>
  host.range(sheet, { ...cell, rows: 1, columns: 1 });

/** An answer together with its comment. */
interface ReplyOf {
  readonly comment: Comment;
  readonly reply: CommentReply;
}

/** `Excel.CommentReply`. */
const replyClass = new ObjectClass<ReplyOf>("CommentReply", {
  identity: ({ reply }) => ({ Id: reply.id }),
  properties: {
    Id: { get: ({ reply }) => reply.id },
    Content: {
      get: ({ reply }) => reply.content,
      set: ({ comment, reply }, value, { workbook }) =>
        changeComment(workbook, comment.sheet, reply, { content: asString(value) }),
    },
    ContentType: { get: () => "Plain" },
    RichContent: { get: ({ reply }) => reply.content },
    Mentions: { get: () => [] },
    Resolved: { get: ({ comment }) => comment.isResolved },
    AuthorName: { get: () => commentAuthor.name },
    AuthorEmail: { get: () => commentAuthor.email },
    CreationDate: { get: ({ reply }) => reply.created.toISOString() },
  },
  methods: {
    Delete: ({ comment, reply }) => void comment.replies.splice(comment.replies.indexOf(reply), 1),
    GetLocation: ({ comment }, _args, host) => location(comment, host),
    GetParentComment: ({ comment }) => commentClass.of(comment),
  },
});

const replyNamed = (comment: Comment, args: Arguments): ExcelObject | null => {
  const key = args.key(0);
  const reply = comment.replies.find(({ id }) => id === key);
  return reply ? replyClass.of({ comment, reply }) : null;
};

/** `Excel.CommentReplyCollection`. */
const replyCollectionClass = new ObjectClass<Comment>("CommentReplyCollection", {
  items: (comment) => comment.replies.map((reply) => replyClass.of({ comment, reply })),
  item: (comment, key) => found(replyNamed(comment, key) ?? undefined),
  methods: {
    Add: (comment, args, { workbook }) => {
      plainText(args, 0);
      return replyClass.of({ comment, reply: addReply(workbook, comment, args.string(0)) });
    },
    GetCount: ({ replies }) => replies.length,
    GetItemAt: (comment, args) =>
      replyClass.of({ comment, reply: found(comment.replies[args.integer(0)]) }),
    GetItemOrNullObject: replyNamed,
  },
});

/** `Excel.Comment`. */
const commentClass: ObjectClass<Comment> = new ObjectClass<Comment>("Comment", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Content: {
      get: ({ content }) => content,
      set: (comment, value, { workbook }) =>
        changeComment(workbook, comment.sheet, comment, { content: asString(value) }),
    },
    ContentType: { get: () => "Plain" },
    RichContent: { get: ({ content }) => content },
    Mentions: { get: () => [] },
    Resolved: {
      get: ({ isResolved }) => isResolved,
      set: (comment, value, { workbook }) =>
        changeComment(workbook, comment.sheet, comment, { isResolved: asBoolean(value) }),
    },
    AuthorName: { get: () => commentAuthor.name },
    AuthorEmail: { get: () => commentAuthor.email },
    CreationDate: { get: ({ created }) => created.toISOString() },
  },
  objects: { Replies: (comment) => replyCollectionClass.of(comment) },
  methods: {
    Delete: (comment, _args, { workbook }) => deleteComment(workbook, comment),
    GetLocation: (comment, _args, host) => location(comment, host),
  },
});

/** The comments of the workbook, or those of one sheet. */
export interface CommentScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;
}

const all = ({ workbook, sheet }: CommentScope): Comment[] => commentsOf(workbook, sheet);

function cellOf({ workbook, sheet }: CommentScope, args: Arguments) {
  const place = args.range(0) ?? workbook.resolve(args.string(0), sheet);
  if (place.rect.rows * place.rect.columns !== 1) throw new ExcelError("InvalidArgument");
  return place;
}

function named(scope: CommentScope, args: Arguments): ExcelObject | null {
  const comment = commentNamed(scope.workbook, scope.sheet, args.key(0));
  return comment ? commentClass.of(comment) : null;
}

/** `Excel.CommentCollection`. */
export const commentCollectionClass = new ObjectClass<CommentScope>("CommentCollection", {
  items: (scope) => all(scope).map((comment) => commentClass.of(comment)),
  item: (scope, key) => found(named(scope, key) ?? undefined),
  methods: {
    Add: (scope, args) => {
      plainText(args, 1);
      const { sheet, rect } = cellOf(scope, args);
      return commentClass.of(addComment(scope.workbook, sheet, rect, args.string(1)));
    },
    GetCount: (scope) => all(scope).length,
    GetItemAt: (scope, args) => commentClass.of(found(all(scope)[args.integer(0)])),
    GetItemOrNullObject: named,
    GetItemByCell: (scope, args) => {
      const { sheet, rect } = cellOf(scope, args);
      const isThere = ({ cell }: Comment) => cell.row === rect.row && cell.column === rect.column;
      return commentClass.of(found(sheet.comments.find(isThere)));
    },
    GetItemByReplyId: (scope, args) => {
      const key = args.key(0);
      const isOf = ({ replies }: Comment) => replies.some(({ id }) => id === key);
      return commentClass.of(found(all(scope).find(isOf)));
    },
  },
});
