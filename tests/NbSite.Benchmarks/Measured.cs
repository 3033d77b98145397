using System.Diagnostics;
using System.Globalization;

namespace NbSite.Benchmarks;

/// <summary>
/// One run of a program: wall time and time of all processors in seconds, peak resident memory in mebibytes.
/// </summary>
internal sealed record Measured(double Seconds, double ProcessorSeconds, double Mebibytes)
{
    /// <summary>
    /// Runs a program to its end; its output is shown only when it fails. The peak is VmHWM of /proc, read every 20
    /// milliseconds as the processors' time is (both only ever rise).
    /// </summary>
    public static Measured Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        double processors = 0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, Peak(process.Id));
            processors = Math.Max(processors, Processors(process.Id));
        }

        watch.Stop();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed:\n{output.Result}\n{errors.Result}");
        return new Measured(watch.Elapsed.TotalSeconds, processors, peak / 1024.0);
    }

    public static Measured Median(IEnumerable<Measured> runs)
    {
        var all = runs.ToList();
        double Middle(Func<Measured, double> of) => all.Select(of).Order().ElementAt(all.Count / 2);
        return new Measured(Middle(run => run.Seconds), Middle(run => run.ProcessorSeconds), Middle(run => run.Mebibytes));
    }

    /// <summary>The least time and memory: what other work on the machine adds, it adds to some runs only.</summary>
    public static Measured Least(IEnumerable<Measured> runs)
    {
        var all = runs.ToList();
        return new Measured(all.Min(run => run.Seconds), all.Min(run => run.ProcessorSeconds), all.Min(run => run.Mebibytes));
    }

    /// <summary>What this took more than another.</summary>
    public Measured Less(Measured other) =>
        new(Seconds - other.Seconds, ProcessorSeconds - other.ProcessorSeconds, Mebibytes - other.Mebibytes);

    private static long Peak(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double Processors(int id)
    {
        try
        {
            const double TicksPerSecond = 100;
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (Ticks(fields[11]) + Ticks(fields[12])) / TicksPerSecond;
        }
        catch (IOException)
        {
            return 0;
        }

        static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
    }
}
