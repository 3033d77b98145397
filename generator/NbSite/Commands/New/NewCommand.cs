using System.CommandLine;
using NbSite.Console;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new</c>: a site, or one thing of a site, with all that belongs to it.</summary>
internal static class NewCommand
{
    public static Command Make(ProgramHost host) =>
        new("new", """
            Makes a new site, or a new page, fact sheet, type of fact sheet, word, sign, source, language or clinic's file of one, with all
            that belongs to it; or the records that are missing. On a terminal it asks for what is missing. Nothing that is there is written over.

            Example:
              nbsite new site my-site
              nbsite new page --title "At school"
              nbsite new entity medicine --title Cetirizine --cite some-source
              nbsite new language ar
            """)
        {
            NewSiteCommand.Make(host),
            NewPageCommand.Make(host),
            NewEntityCommand.Make(host),
            NewTermCommand.Make(host),
            NewSignCommand.Make(host),
            NewReferenceCommand.Make(host),
            NewLanguageCommand.Make(host),
            NewClinicCommand.Make(host),
            NewTypeCommand.Make(host),
            NewRecordCommand.Make(host),
        };
}
