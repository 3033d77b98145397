using System.CommandLine;
using NbSite.Console;

namespace NbSite.Commands.Translating;

/// <summary><c>nbsite translate</c>: keeps translated pages true to their source.</summary>
internal static class TranslateCommand
{
    public static Command Make(ProgramHost host) =>
        new("translate", """
            Keeps translations true to their source: what has changed there is shown in its own language until it is translated again.

            Example:
              nbsite translate status                          see what waits for a translator
              nbsite translate pin ar/treatments/surgery.md    say that a translation says what its source says today
            """)
        {
            StatusCommand.Make(host),
            PinCommand.Make(host),
            OutCommand.Make(host),
            InCommand.Make(host),
        };
}
