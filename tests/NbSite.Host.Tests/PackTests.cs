using System.Diagnostics;
using Xunit;

namespace NbSite.Host.Tests;

/// <summary>The packages are enough to write a program of one's own, and its test.</summary>
[Trait("Fast", "no")]
public sealed class PackTests : IDisposable
{
    private static readonly string[] Projects =
    [
        "generator/NbSite.Model", "generator/NbSite.Pipelines", "generator/NbSite.Content", "generator/NbSite.Import", "generator/NbSite.Export",
        "generator/NbSite.Publishing",
        "theme/NbSite.Theme", "generator/NbSite", "tests/NbSite.Testing",
    ];

    private readonly HostFolder _folder = new();

    [Fact]
    public void A_program_is_written_against_the_packages_alone()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        var feed = Path.Combine(_folder.Root, "feed");
        // What was built for these tests is what is packed.
        foreach (var project in Projects)
            Run(root, "pack", project, "--no-build", "-c", "Debug", "-o", feed, "-v", "q", "-nologo");
        Assert.Equal(Projects.Length, Directory.GetFiles(feed, "*.nupkg").Length);

        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("nuget.config", """
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
            </configuration>
            """);
        Write("charity/Charity.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Razor">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <StaticWebAssetsEnabled>false</StaticWebAssetsEnabled>
                <UseAppHost>false</UseAppHost>
                <RestorePackagesPath>../packages</RestorePackagesPath>
                <RestoreFallbackFolders>{Cache()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NbSite.Host" Version="1.0.0" />
                <PackageReference Include="NbSite.Testing" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        Write("charity/OurFooter.razor", """
            @using NbSite.Model
            <footer class="our-footer">We thank all who give to @View.Site.Name.</footer>
            @code { [Microsoft.AspNetCore.Components.Parameter] public required PageView View { get; set; } }
            """);
        Write("charity/Program.cs", """
            using NbSite;
            using NbSite.Testing;
            using NbSite.Theme.Components;

            var host = SiteHost.Create(args).ReplacePart<SiteFooter, Charity.OurFooter>();
            var site = (SiteFixture.Of("") with { Extensions = host.Extensions, Look = host.MakeTheme() }).Build();
            if (!site.Text("index.html").Contains("We thank all who give to Test site.")) return 99;
            return host.Run();
            """);
        Run(_folder.Root, "build", "charity/Charity.csproj", "-o", "out", "-v", "q", "-nologo");
        Run(_folder.Root, "out/Charity.dll", "build", "--today", "2026-11-21");
        Assert.Contains("<footer class=\"our-footer\">We thank all who give to Test site.</footer>",
            _folder.Site("about/index.html"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Where this machine keeps the packages of others, which were restored for these tests.</summary>
    private static string Cache() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static void Run(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Compilers that stay behind would hold the output of this process open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', args)}\n{output}\n{error.Result}");
    }
}
