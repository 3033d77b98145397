namespace NbSite.Model;

// 0201 to 0219: YAML itself. Keys and values are in Codes.Keys.cs.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor YamlSyntax = Error(
        "NB0201",
        "YAML that cannot be read",
        "{0}",
        "The keys and values in this file are written in YAML, and here its rules are broken. The rest of the file was not read.",
        "Compare the line with docs/guide/format.md; text with special signs needs quotes around it.");

    public static readonly DiagnosticDescriptor YamlTooDeep = Error(
        "NB0202",
        "Nested too deeply",
        "Lists and keys are nested more than {0} levels deep here",
        "No fact sheet needs so many levels; a file like this would only slow the build down or break it.",
        "Check the brackets and the indentation of the lines above.");

    public static readonly DiagnosticDescriptor YamlAliasBudget = Error(
        "NB0203",
        "Aliases grow too large",
        "The alias “*{0}” makes this file grow beyond {1} values",
        "Aliases that repeat aliases can grow a small file without limit.",
        "Write the values out, or repeat fewer of them.");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "NB0204",
        "Key written twice",
        "“{0}” is written twice: first in line {1}, and again here",
        "Of two values for one key only one can be shown, and nobody can tell which was meant.",
        "Delete one of the two, or join their values.");

    public static readonly DiagnosticDescriptor SeveralDocuments = Error(
        "NB0205",
        "Second document in a file",
        "A second YAML document begins here; a file may hold one",
        "Everything after the line “---” would be lost.",
        "Delete the line “---” (or “...”), or move what follows to a file of its own.");

    public static readonly DiagnosticDescriptor TagRefused = Error(
        "NB0206",
        "YAML tag",
        "A value begins with “!”, which YAML reads as a tag",
        "NbSite knows the type of every value from its key; tags could change what a value means.",
        "Put the text in quotes, or delete the tag.");

    public static readonly DiagnosticDescriptor MergeKeyRefused = Error(
        "NB0207",
        "Merge key",
        "“<<” (a YAML merge key) is not read",
        "Merged keys have no line of their own, so nobody could be shown where a value comes from.",
        "Write the keys out.");

    public static readonly DiagnosticDescriptor KeyNotText = Error(
        "NB0208",
        "Key that is no word",
        "The name of a key must be a word, but {0} stands here",
        "YAML allows lists and groups as keys; it nearly always means that quotes are missing, as in {{value …}}.",
        "If this is text that begins with “{” or “[”, put it in quotes.");

    public static readonly DiagnosticDescriptor AliasOfNothing = Error(
        "NB0209",
        "Alias of nothing",
        "“*{0}” refers to a value marked “&{0}”, but there is none above",
        "A value that begins with “*” stands for another value. Without that, it has no words of its own.",
        "If this is text that begins with “*”, put it in quotes.");

    public static readonly DiagnosticDescriptor AliasOfItself = Error(
        "NB0210",
        "Alias of itself",
        "“*{0}” refers to a value that it is a part of",
        "A value that holds itself has no end.",
        "Write the value out.");

    public static readonly DiagnosticDescriptor EmptyYaml = Error(
        "NB0211",
        "Empty file",
        "This file is empty",
        "A file with nothing in it is a sign that words were lost.",
        "Write the keys it needs (see docs/guide/format.md), or delete the file.");

    public static readonly DiagnosticDescriptor HashIsComment = Error(
        "NB0212",
        "Words lost behind “#”",
        "“{0}” is read as a comment: it will not be published",
        "After a space, “#” begins a comment. “Stage #4” without quotes becomes “Stage”.",
        "If the words belong to the text, put the whole value in quotes; otherwise give the comment a line of its own above.");

    public static readonly DiagnosticDescriptor ListItemInText = Error(
        "NB0213",
        "List item read as text",
        "This line begins with “{0}” but is read as part of the text above it",
        "A list item that is indented too far is joined to the line before, and two statements become one.",
        "Put the “-” in the same column as the one above, or put the text in quotes.");

    public static readonly DiagnosticDescriptor AnchorUnused = Error(
        "NB0390",
        "Word lost behind “&”",
        "“&{0}” marks a value for use elsewhere, and nothing uses it: it will not be published",
        "A text that begins with “&” and a word loses that word: “&Care for you” is “for you”.",
        "If the word belongs to the text, put the whole value in quotes; otherwise delete “&{0}”.");

    public static readonly DiagnosticDescriptor ParagraphFolded = Error(
        "NB0391",
        "Paragraphs joined",
        "This line begins a new paragraph but is read as part of the one above it",
        "Below “>” and in quotes an empty line is a space; two paragraphs become one.",
        "Write the text below “|”, which keeps its lines.");
}
