/** Loaded when the first document is asked for: most processes never make one. */
export const loadDocx = () => import('docx');

export type Docx = Awaited<ReturnType<typeof loadDocx>>;
export type Paragraph = InstanceType<Docx['Paragraph']>;
export type Table = InstanceType<Docx['Table']>;
export type Part = Paragraph | Table;
/** What stands within a paragraph. */
export type Inline = InstanceType<Docx['TextRun'] | Docx['ExternalHyperlink'] | Docx['CheckBox']>;
