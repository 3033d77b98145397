namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor TextTooLong = Error(
        "NB0301", "Text is too long",
        "This text is {0} characters long; at most {1} are read",
        "A text of this size is no page that anyone reads, and reading it could stop the build from ever ending.",
        "Split it into several pages.");

    public static readonly DiagnosticDescriptor TextUnreadable = Error(
        "NB0302", "Text cannot be read as Markdown",
        "This text cannot be read as Markdown ({0})",
        "The Markdown reader gave up on this text, so nothing of it could be published.",
        "Look for very deep nesting of lists, quotes or brackets and make it simpler.");

    public static readonly DiagnosticDescriptor ParagraphTooLong = Error(
        "NB0303", "Paragraph is too long",
        "This paragraph is longer than {0} characters",
        "Nobody can read a paragraph of this length, and it can make the build take minutes.",
        "Put an empty line between its parts.");

    public static readonly DiagnosticDescriptor TooManyMarks = Error(
        "NB0304", "Too many marks in one paragraph",
        "This paragraph has more than {0} “{1}” marks",
        "So many marks in one paragraph are a slip of copying, and can make the build take minutes.",
        "Remove the marks, or put an empty line between the parts of the paragraph.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "NB0305", "Nested too deeply",
        "Lists, quotes, containers or stressed words are nested more than {0} deep here",
        "Text nested this deeply cannot be laid out for a reader and can break the build.",
        "Take the inner parts out and give them a heading of their own.");

    public static readonly DiagnosticDescriptor RawHtml = Error(
        "NB0310", "HTML is not allowed",
        "HTML such as “{0}” is not allowed in text",
        "HTML would bypass every check of links, sources and accessibility.",
        "Use Markdown or a container; write “\\<” for a “<” that is meant as a sign.");

    public static readonly DiagnosticDescriptor CodeBlock = Error(
        "NB0311", "Code is not allowed",
        "Text between ``` or ~~~ lines is not allowed",
        "Code blocks are for programs; a reader would see raw marks, and no check looks inside them.",
        "Remove the ``` or ~~~ lines.");

    public static readonly DiagnosticDescriptor IndentedText = Error(
        "NB0312", "Text is indented too far",
        "This text is indented by four spaces or more, which makes it a code block",
        "Indented text would be shown as a computer program, with its links and citations unread.",
        "Remove the spaces at the start of the line, or indent to the words of the list item it belongs to.");

    public static readonly DiagnosticDescriptor InlineCode = Error(
        "NB0313", "Code is not allowed",
        "Words between ` marks are not allowed",
        "Words between ` marks are shown as a computer program, and no check looks inside them.",
        "Remove the ` marks, or use “quotation marks” or *stars*.");

    public static readonly DiagnosticDescriptor ReferenceLink = Error(
        "NB0314", "Link address stands apart from the link",
        "The link address for “[{0}]” stands on a line of its own",
        "An address that stands apart from its words is easily lost or given to the wrong words.",
        "Write the address at the link: [words](page-id); for a source write [@key].");

    public static readonly DiagnosticDescriptor Footnote = Error(
        "NB0315", "Footnotes are not allowed",
        "“{0}” is a footnote mark; footnotes are not read",
        "A footnote would be printed as raw marks and its text would be lost.",
        "Put the words in brackets in the sentence, or cite the source with [@key].");

    public static readonly DiagnosticDescriptor UnderlinedHeading = Error(
        "NB0316", "Line under text makes it a heading",
        "The line “{0}” right under this text turns all of it into a heading",
        "A paragraph shown as a heading by accident confuses readers and screen readers.",
        "Write the heading with “## ”, or put an empty line before the line of dashes.");

    public static readonly DiagnosticDescriptor HeadingLevelOne = Error(
        "NB0320", "Heading of level 1",
        "A heading with one “#” is not allowed: the page's title is the only heading of level 1",
        "Screen readers use the one heading of level 1 to tell what the page is.",
        "Write “##”, or remove the line if it repeats the title.");

    public static readonly DiagnosticDescriptor HeadingSkipped = Error(
        "NB0321", "Heading level is skipped",
        "This heading has level {0}, but the one above it has level {1}",
        "People who move from heading to heading by ear think that they missed something.",
        "Use one “#” more than the heading above it, at most.");

    public static readonly DiagnosticDescriptor HeadingTooHigh = Error(
        "NB0322", "Heading level is too high for this place",
        "A heading here must have level {1} or more; this one has level {0}",
        "The text becomes part of a section whose own heading has the level above.",
        "Add “#” marks to the heading.");

    public static readonly DiagnosticDescriptor HeadingEmpty = Error(
        "NB0323", "Heading without words",
        "This heading has no words",
        "An empty heading is announced to people who listen to the page, and says nothing.",
        "Write the heading's words, or remove the “#” marks.");

    public static readonly DiagnosticDescriptor DuplicateAnchor = Error(
        "NB0324", "Anchor is used twice",
        "The anchor “{0}” is already used on line {1}",
        "A link to the anchor would reach only the first of the two places.",
        "Give one of the headings another name in {#…}.");

    public static readonly DiagnosticDescriptor BadAnchor = Error(
        "NB0325", "Anchor is not well formed",
        "“{0}” is not an anchor: use lower-case letters, digits and “-”, starting with a letter",
        "Anchors become part of addresses and must survive being typed, copied and printed.",
        "Rename it, for example {#side-effects}.");

    public static readonly DiagnosticDescriptor HeadingNotAllowed = Error(
        "NB0326", "Heading is not allowed here",
        "A heading is not allowed in this text",
        "This text is shown as one passage inside a page, where a heading has no place.",
        "Remove the “#” marks, or move the text to “sections:”.");

    public static readonly DiagnosticDescriptor ReservedAnchor = Error(
        "NB0327", "Anchor belongs to NbSite",
        "The anchor “{0}” starts with “{1}”, which NbSite gives to sources, words and notes itself",
        "Two places with one anchor: a link to the source would lead to the heading.",
        "Choose another name.");

    public static readonly DiagnosticDescriptor UnknownContainer = Error(
        "NB0330", "Unknown container",
        "“{0}” is not the name of a container",
        "A container with an unknown name would lose its meaning, such as that help is urgent.",
        "Use one of: emergency, urgent, nonurgent, key-facts, note, warning, do, dont, tasks, practical, prognosis, details, region, no-search, comment.");

    public static readonly DiagnosticDescriptor UnclosedContainer = Error(
        "NB0331", "Container is never closed",
        "The container “{0}” that starts here is never closed",
        "Everything after it would become part of it, such as a page that is urgent to its end.",
        "Put a line with “{1}” after its last line.");

    public static readonly DiagnosticDescriptor StrayContainerEnd = Error(
        "NB0332", "Container end without a start",
        "This “{0}” closes nothing",
        "A closing line without an opening line means that a container ends at the wrong place.",
        "Remove the line, or give the container a name after the colons.");

    public static readonly DiagnosticDescriptor ContainerNesting = Error(
        "NB0333", "Inner container has too many colons",
        "The container “{0}” stands inside “{1}” but does not have fewer colons",
        "The first closing line would close both containers, and text would land outside.",
        "Give the outer container more colons, at its start and its end: “::::”.");

    public static readonly DiagnosticDescriptor EmptyContainer = Error(
        "NB0334", "Container is empty",
        "The container “{0}” has nothing in it",
        "An empty box on a page makes readers think that something is missing, and perhaps it is.",
        "Write its text, or remove it.");

    public static readonly DiagnosticDescriptor CardHeadingMissing = Error(
        "NB0335", "Care card without an action",
        "The care card “{0}” must start with a heading that says what to do",
        "In an emergency the heading is what people read; it must be the action.",
        "Start it with a heading such as “### Phone your hospital team now if your child:”.");

    public static readonly DiagnosticDescriptor CardHeadingExtra = Error(
        "NB0336", "Second heading in a care card",
        "A care card has one heading; this is another one",
        "A card says one action. Two headings in one card make people choose when they should act.",
        "Close the card before this heading, and start another card if it is another action.");

    public static readonly DiagnosticDescriptor LinkInEmergency = Error(
        "NB0337", "Link in an emergency card",
        "A link is not allowed in an “emergency” card",
        "The card must be complete by itself: nobody should have to follow a link in an emergency.",
        "Say it in the card, or move the link out of it.");

    public static readonly DiagnosticDescriptor CardWithoutPoints = Error(
        "NB0338", "Care card without points",
        "The care card “{0}” has a heading and nothing else",
        "A card that does not say when to act cannot be acted on.",
        "List the signs under the heading.");

    public static readonly DiagnosticDescriptor KeyFactsTwice = Error(
        "NB0339", "Key facts stand twice",
        "“key-facts” may stand once on a page; it already stands on line {0}",
        "The key facts are the page's main points in one place.",
        "Join the two, or use a list.");

    public static readonly DiagnosticDescriptor DoorHeadingMissing = Error(
        "NB0340", "Details without a heading",
        "The container “{0}” must start with a heading: the text of the door that opens it",
        "A reader who cannot see what is behind the door cannot choose to open it.",
        "Start it with a heading such as “### How the test is done”.");

    public static readonly DiagnosticDescriptor ContainerNotAllowed = Error(
        "NB0341", "Container is not allowed here",
        "A container (“{0}”) is not allowed in this text",
        "This text is shown as one passage inside a page, where a container has no place.",
        "Write plain paragraphs or a list, or move the text to “sections:”.");

    public static readonly DiagnosticDescriptor CardInDisclosure = Error(
        "NB0342", "Care card behind a closed door",
        "The care card “{0}” stands inside “{1}”, which is closed until a reader opens it",
        "Nothing may hide from anyone when to call: a closed card is not seen, and search does not find it.",
        "Move the card out of the container.");

    public static readonly DiagnosticDescriptor UnknownAttribute = Error(
        "NB0345", "Unknown attribute",
        "“{0}” is not an attribute that may stand here",
        "Attributes that are not known are refused, so that nothing unsafe or misspelt reaches a page.",
        "Remove it; known are {#anchor} at a heading, {uncited=\"reason\"} at a block and {in=\"GB\"} at a region.");

    public static readonly DiagnosticDescriptor BadAttributes = Error(
        "NB0346", "Attributes cannot be read",
        "The attributes in braces cannot be read: {0}",
        "Attributes that cannot be read would be printed on the page, or their effect lost.",
        "Write them like {uncited=\"says what this page is for\"}; write “\\{” for a brace that is meant as a sign.");

    public static readonly DiagnosticDescriptor MissingAttribute = Error(
        "NB0347", "Attribute is missing",
        "The container “{0}” needs the attribute {1}",
        "Without it nobody knows where the text holds.",
        "Write it like “::: region {in=\"GB\"}”.");

    public static readonly DiagnosticDescriptor UnknownRegion = Error(
        "NB0348", "Unknown region",
        "“{0}” is neither a country's code nor a group that site.yml names",
        "A text with a misspelt region would be shown to the wrong readers.",
        "Write a country's code of ISO 3166, such as GB for the United Kingdom, or the name of a group in site.yml.");

    public static readonly DiagnosticDescriptor MisplacedAttributes = Error(
        "NB0349", "Attributes stand at the wrong place",
        "Attributes in braces must stand at the very end of a block",
        "In the middle of a text nobody can tell which words they are for.",
        "Move them to the end of the paragraph, item or heading; write “\\{” for a brace that is meant as a sign.");

    public static readonly DiagnosticDescriptor EmptyUncited = Error(
        "NB0350", "No reason given",
        "{{uncited}} needs a reason",
        "The reason is what a reviewer reads instead of a source.",
        "Write why the block needs no source: {uncited=\"says what this page is for\"}.");

    public static readonly DiagnosticDescriptor AttributeTwice = Error(
        "NB0351", "Attribute stands twice",
        "The attribute “{0}” stands twice here",
        "Nobody can tell which of the two was meant.",
        "Keep one; several regions stand in one: {in=\"GB, US\"}.");

    public static readonly DiagnosticDescriptor UnknownDirective = Error(
        "NB0355", "Unknown directive",
        "“{0}” is not a word that may start {{{{…}}}}",
        "What stands in double braces is replaced by other text; a misspelt word would leave a gap.",
        "Use one of: value, list, table, pathway, questions, journey, differences, cards, signs.");

    public static readonly DiagnosticDescriptor BadDirective = Error(
        "NB0356", "Directive cannot be read",
        "{{{{…}}}} cannot be read: {0}",
        "What stands in double braces is replaced by other text; when it cannot be read, the page would have a gap.",
        "Write it like {{value fever-call}} or {{list side-effect}}.");

    public static readonly DiagnosticDescriptor DirectiveInText = Error(
        "NB0357", "Directive must stand alone",
        "{{{{{0} …}}}} must be the only thing in its paragraph",
        "It is replaced by whole paragraphs, lists or tables, which cannot stand inside a sentence.",
        "Put it on a line of its own with an empty line before and after.");

    public static readonly DiagnosticDescriptor DirectiveNotAllowed = Error(
        "NB0358", "Directive is not allowed here",
        "{{{{{0} …}}}} is not allowed in this text",
        "This text is shown inside other pages, where only {{value …}} can be used.",
        "Move it to a page or to “sections:”.");

    public static readonly DiagnosticDescriptor BadCitation = Error(
        "NB0360", "Citation cannot be read",
        "This citation cannot be read: {0}",
        "A citation that cannot be read leaves a statement without its source.",
        "Write it like [@key], [@key, p. 12] or [@a; @b].");

    public static readonly DiagnosticDescriptor CitationInLink = Error(
        "NB0361", "Citation inside a link",
        "A citation may not stand inside the words of a link",
        "A citation is a link itself, and a link inside a link works nowhere.",
        "Put the citation after the link.");

    public static readonly DiagnosticDescriptor BrokenLink = Error(
        "NB0365", "Link cannot be read",
        "This looks like a link but cannot be read",
        "It would be printed with its brackets, and the reader could not follow it.",
        "Write [words](page-id) without spaces in the address and with both brackets closed; write “\\[” for a bracket that is meant as a sign.");

    public static readonly DiagnosticDescriptor ForbiddenAddress = Error(
        "NB0366", "Address is not allowed",
        "An address that starts with “{0}” is not allowed",
        "Such an address could run a program on the reader's device or show text from elsewhere.",
        "Use an address that starts with “https:”, “mailto:” or “tel:”, or a page id.");

    public static readonly DiagnosticDescriptor InsecureAddress = Warning(
        "NB0367", "Address is not secure",
        "“{0}” starts with “http:”, so what the reader gets can be read and changed on the way",
        "A reader of health information deserves that nobody sees or changes it on the way.",
        "Write “https:” if the site has it.");

    public static readonly DiagnosticDescriptor EmptyLink = Error(
        "NB0368", "Link is not complete",
        "This link has no {0}",
        "A link without words cannot be seen or heard; one without an address leads nowhere.",
        "Write it like [surgery](treatments/surgery).");

    public static readonly DiagnosticDescriptor LinkTitle = Error(
        "NB0369", "Link has hidden words",
        "The words “{0}” after the address would not be shown",
        "They show only under a mouse; readers on a phone, on paper or by ear never get them.",
        "Put the words in the sentence.");

    public static readonly DiagnosticDescriptor MalformedAddress = Error(
        "NB0370", "Address is not well formed",
        "The address “{0}” is not well formed: {1}",
        "Browsers read badly formed addresses in different ways, and may lead somewhere else.",
        "Copy the address again from the browser's address bar.");

    public static readonly DiagnosticDescriptor SiteAddress = Error(
        "NB0371", "Link by address instead of by page",
        "“{0}” is an address on this site; link to the page by its id",
        "Addresses can change; a page's id stays, and is checked.",
        "Write the page's id, such as treatments/surgery, or a relative path to its file.");

    public static readonly DiagnosticDescriptor PictureNamedByFile = Warning(
        "NB1755", "Picture that is named by its file",
        "“{0}” is the name of the file and says nothing of what is in the picture",
        "Who does not see the picture hears these words in its place.",
        "Write between the brackets what is in the picture: ![A child blows bubbles](bubbles.jpg).");

    public static readonly DiagnosticDescriptor PictureWithoutWords = Error(
        "NB0375", "Picture without words",
        "The picture “{0}” has no words in its brackets",
        "People who cannot see the picture get these words instead.",
        "Say what the picture shows: ![A drip stand beside a bed](images/drip.png).");

    public static readonly DiagnosticDescriptor PictureElsewhere = Error(
        "NB0376", "Picture from elsewhere",
        "The picture “{0}” is not a file in the content folder",
        "A picture from elsewhere tells that place who reads this page, can change, and is missing offline.",
        "Save the picture beside the page and write its file name.");

    public static readonly DiagnosticDescriptor PictureMarkup = Error(
        "NB0377", "Marks in a picture's words",
        "The words of a picture must be plain; {0} cannot stand in them",
        "They are read out as plain words, so a citation, value or link in them is lost.",
        "Put it in the text beside the picture.");

    public static readonly DiagnosticDescriptor TableColumns = Error(
        "NB0380", "Row does not fit its table",
        "This row has {0}, but the table's heading row has {1}",
        "A missing or extra cell moves facts under the wrong heading.",
        "Write one “|” between every two cells, and an empty line after the table.");

    public static readonly DiagnosticDescriptor BrokenTable = Error(
        "NB0381", "Table cannot be read",
        "This looks like a table but cannot be read",
        "It would be printed as one paragraph with strokes in it.",
        "The second line must be like “| --- | --- |” with as many columns as the first.");

    public static readonly DiagnosticDescriptor CaptionWithoutTable = Error(
        "NB0382", "Caption without a table",
        "This paragraph starts with “Table:” but no table follows it",
        "The caption carries the table's source; without a table both are lost.",
        "Put the caption just before its table, or write the paragraph in other words.");

    public static readonly DiagnosticDescriptor EmptyTable = Error(
        "NB0383", "Table without rows",
        "This table has a heading row and nothing else",
        "An empty table makes readers think that something is missing, and perhaps it is.",
        "Add its rows, or remove it.");

    public static readonly DiagnosticDescriptor EmptyHeaderCell = Error(
        "NB0384", "Column without a heading",
        "Column {0} of this table has no heading",
        "People who listen to the table hear a cell's heading to know what the cell is about.",
        "Write a word in every cell of the first row.");

    public static readonly DiagnosticDescriptor UnclosedMark = Warning(
        "NB0385", "Marks are printed as they stand",
        "These “{0}” marks have no partner and are printed as they stand",
        "A mark without its partner is nearly always a slip.",
        "Close the stressed words with the same marks, without spaces inside; write “\\” before a mark that is meant as a sign.");

    public static readonly DiagnosticDescriptor UnsupportedMark = Warning(
        "NB0388", "Mark is not supported",
        "“{0}” is printed as it stands: {1} not supported",
        "Other programs know this mark; here a reader would see the bare signs.",
        "Write it in words, or write “\\” before a mark that is meant as a sign.");

    public static readonly DiagnosticDescriptor NotRunningText = Error(
        "NB0386", "One line of text is expected",
        "Only one paragraph of text may stand here, without {0}",
        "The text is shown inside a line, a cell or a heading, where nothing else has a place.",
        "Write one paragraph.");

    public static readonly DiagnosticDescriptor EmptyListItem = Error(
        "NB0387", "List item without words",
        "This list item has no words",
        "An empty point in a list makes readers think that something is missing, and perhaps it is.",
        "Write its words, or remove it.");
}
