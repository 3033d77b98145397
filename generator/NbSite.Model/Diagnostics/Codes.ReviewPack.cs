namespace NbSite.Model;

// 176 and 177: answers of reviewers that come back from a pack.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor AnswersNotJson = Error(
        "NB1760",
        "Answers that cannot be read",
        "The answers cannot be read: {0}",
        "A file that was cut off or changed on its way may say something else than the reviewer did. Nothing was recorded.",
        "Ask the reviewer to open the answers in the pack, to save them again and to send that file.");

    public static readonly DiagnosticDescriptor AnswersTooLarge = Error(
        "NB1761",
        "Answers that are too large",
        "The answers are more than {0} bytes long",
        "No reviewer writes so much, and a file made to harm may be any size. Nothing was recorded.",
        "Look whether it is the right file.");

    public static readonly DiagnosticDescriptor AnswersForm = Error(
        "NB1762",
        "No answers of a review",
        "{0}",
        "Only what a pack saved is recorded; anything else may have been written by anybody. Nothing was recorded.",
        "Import the file that the pack saved, as it is.");

    public static readonly DiagnosticDescriptor AnswersOfOtherSite = Error(
        "NB1763",
        "Answers on another site",
        "These answers are on “{0}”, and this site is “{1}”",
        "Two sites may say the same words, and a sign-off is for one. Nothing was recorded.",
        "Import them where that site's content is: ./nbsite review import ANSWERS.json --content FOLDER.");

    public static readonly DiagnosticDescriptor AnsweredTwice = Error(
        "NB1764",
        "One part answered twice",
        "“{0}” in {1} is answered twice: also in line {2} of {3}",
        "Nobody can say which of the answers holds. Nothing was recorded.",
        "Import only the newest file of answers of each pack.");

    public static readonly DiagnosticDescriptor AnswersOfTwo = Error(
        "NB1765",
        "Answers of two reviewers",
        "These answers are by “{0}”, and those of {1} by “{2}”",
        "A sign-off is one person's, for the same countries. Nothing was recorded.",
        "Import the files of one reviewer at a time.");

    public static readonly DiagnosticDescriptor AnswerOutdated = Warning(
        "NB1766",
        "Words that changed since they were reviewed",
        "“{0}” in {1} is not as it was in the pack: {2} is not recorded",
        "A sign-off is only of the words that the reviewer saw.",
        "Have the words of today looked at: ./nbsite review pack --changed.");

    public static readonly DiagnosticDescriptor AnswerSourcesChanged = Warning(
        "NB1770",
        "Sources that changed since they were reviewed",
        "The acceptance of “{0}” in {1} is not recorded: {2}",
        "A sign-off is also of the sources, as the reviewer saw them beside the words.",
        "Have it looked at again beside the sources of today: ./nbsite review pack --changed.");

    public static readonly DiagnosticDescriptor UnknownCheckCountry = Error(
        "NB1767",
        "A sign-off for a country that the site does not have",
        "The look was for “{0}”, which site.yml does not declare",
        "A sign-off for a country that nobody knows is one for no reader.",
        "Write a code that stands under “regions” in site.yml, or declare the country there.");

    public static readonly DiagnosticDescriptor CommentsUnreadable = Error(
        "NB1768",
        "Comments that cannot be read",
        "The comments of reviewers cannot be read: {0}",
        "What a reviewer said must not be lost by writing over it. Nothing was recorded.",
        "Mend the file, or move it away and import the answers again.");

    public static readonly DiagnosticDescriptor NoWholeCheck = Warning(
        "NB1771",
        "No look at the whole page",
        "Readers see no date, for no look on record is at the whole page and for every country: {0}",
        "A look at some of the words, or for some countries, dates nothing, and without this nobody would see that the page has no date.",
        "Have all of it looked at, and record that with ./nbsite review check or sign; ./nbsite review pack PAGE asks for every part.");

    public static readonly DiagnosticDescriptor NoWholeClinicalCheck = Error(
        "NB1769",
        "No clinician's look at the whole page",
        "The status is “clinically-reviewed”, but no clinician's look is at the whole page and for every country",
        "Readers would be told that a doctor checked the page, and some of it, or what holds in their country, no doctor has seen.",
        "Write status: source-checked until a clinician has looked at all of it: ./nbsite review pack PAGE asks for every part.");
}
