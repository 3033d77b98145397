using NUglify;
using NUglify.JavaScript;

namespace NbSite.Theme.Rendering;

/// <summary>The theme's own scripts as they are sent: without comments and spaces, with short names inside functions.</summary>
internal static class SmallScript
{
    /// <summary>
    /// Gives a script that does the same in fewer bytes. Throws <see cref="InvalidOperationException"/> for what is no
    /// JavaScript: a script that only seems to be smaller would fail on a reader's page.
    /// </summary>
    public static string Of(string script)
    {
        var made = Uglify.Js(script, new CodeSettings
        {
            // What has no name in a function is known to other scripts.
            LocalRenaming = LocalRenaming.CrunchAll,
            PreserveFunctionNames = false,
            ScriptVersion = ScriptVersion.None,
            WarningLevel = 4,
        });
        return made.HasErrors
            ? throw new InvalidOperationException($"A script of the theme cannot be read: {string.Join("; ", made.Errors)}")
            : made.Code;
    }
}
