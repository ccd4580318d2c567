using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

const string Solution = "ContactAppointment.sln";
const string Configuration = "Release";
const double LineGate = 0.90;
const int MostSecondTries = 2;
string[] systems = ["linux-x64", "linux-arm64"];
string[] picturedPages = ["home", "calendar", "contacts", "notifications"];
string[] gatedAssemblies = ["ContactAppointment.Domain", "ContactAppointment.Application"];

var results = MakeAbsolute(Directory("artifacts/test-results"));
var coverage = MakeAbsolute(Directory("artifacts/coverage"));
var storesTable = MakeAbsolute(File("artifacts/stores.md"));
var audit = MakeAbsolute(File("artifacts/audit.txt"));
var published = MakeAbsolute(Directory("artifacts/publish"));

var suites = new List<SuiteResult>();
var problems = new List<string>();

record SkippedTest(string Name, string Reason);

record FailedTest(string Name, string Message);

record StoreRow(string Name, SuiteResult Suite, string Besides);

record SuiteResult(string Name, int Passed, IReadOnlyList<FailedTest> Failed, IReadOnlyList<SkippedTest> Skipped, string NotRun = null, int NotRunCount = 0, int InBrowser = 0, IReadOnlyList<FailedTest> AtSecondTry = null);

// A failing suite must not keep the others from running, so what went wrong is gathered and the build fails here.
Teardown(_ =>
{
    if (problems.Count > 0)
        throw new CakeException(string.Join(Environment.NewLine, problems));
});

Task("Restore")
    .Description("Restores the packages")
    .Does(() => DotNetRestore(Solution));

Task("LockFiles")
    .Description("Brings the lock files up to date after a package was added or changed, those of the systems that the program is compiled ahead for, too")
    .Does(() =>
    {
        foreach (var system in systems)
            DotNet($"restore src/WebApi --force-evaluate -p:RestoreLockedMode=false -p:RuntimeIdentifier={system}");
        DotNet($"restore {Solution} --force-evaluate -p:RestoreLockedMode=false");
    });

Task("Format")
    .Description("Fails when a file is not formatted as CSharpier would")
    .Does(() => DotNet("csharpier check ."));

Task("Reformat")
    .Description("Formats every file with CSharpier")
    .Does(() => DotNet("csharpier format ."));

Task("Build")
    .Description("Builds everything in Release; warnings are errors")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild(Solution, new DotNetBuildSettings { Configuration = Configuration, NoRestore = true }));

Task("UnitTests")
    .Description("Runs the tests that do no I/O")
    .IsDependentOn("Build")
    .Does(() => RunSuite("UnitTests", "tests/UnitTests", "TestCategory!=Soak"));

Task("Publish")
    .Description("Publishes the service to artifacts/publish")
    .IsDependentOn("Build")
    .Does(() =>
    {
        CleanDirectory(published);
        DotNetPublish(
            "src/WebApi/WebApi.csproj",
            new DotNetPublishSettings { Configuration = Configuration, NoBuild = true, OutputDirectory = published }
        );
    });

Task("Dependencies")
    .Description("Writes what the release is made of, with versions and licences, into it: bom.json (CycloneDX) and dependencies.txt")
    .IsDependentOn("Publish")
    .Does(ListDependencies);

Task("Audit")
    .Description("Asks the feed for known vulnerabilities of all packages; fails when there are any, and says so when the feed knows nothing of any")
    .IsDependentOn("Restore")
    .Does(AuditAsync);

Task("IntegrationTests")
    .Description("Runs the tests against the real host, a real database and the published program")
    .IsDependentOn("Publish")
    .Does(() =>
    {
        RunSuite("IntegrationTests", "tests/IntegrationTests", "TestCategory!=Soak&TestCategory!=PostgreSqlOnly");
        CheckBrowserTests(suites.Single(s => s.Name == "IntegrationTests"));
    });

Task("IntegrationTests.PostgreSql")
    .Description("Runs the same tests on PostgreSQL: on a cluster of their own, or where TEST_POSTGRESQL says")
    .IsDependentOn("Publish")
    .Does(() => RunStoreSuite("PostgreSql", "TestCategory!=Soak&TestCategory!=SqliteOnly", WhyNoPostgreSql()));

Task("IntegrationTests.PgBouncer")
    .Description("Runs tests of many writers, walls and queues on PostgreSQL once more, through PgBouncer in transaction mode; --all runs every test so")
    .IsDependentOn("Publish")
    .Does(() =>
        RunStoreSuite(
            "PostgreSql",
            HasArgument("all")
                ? "TestCategory!=Soak&TestCategory!=SqliteOnly"
                : "TestCategory!=Soak&TestCategory!=SqliteOnly"
                    + "&(FullyQualifiedName~.Persistence.PostgreSql.|FullyQualifiedName~.Replicas.|FullyQualifiedName~.Outbox.|FullyQualifiedName~.Contacts.)",
            WhyNoPostgreSql() ?? WhyNoPgBouncer(),
            pooler: "PgBouncer"
        )
    );

Task("IntegrationTests.SqlServer")
    .Description("Runs the same tests on SQL Server, where TEST_SQLSERVER says")
    .IsDependentOn("Publish")
    .Does(() =>
        RunStoreSuite("SqlServer", "TestCategory!=Soak&TestCategory!=SqliteOnly&TestCategory!=PostgreSqlOnly&TestCategory!=NotOnSqlServer", WhyNoSqlServer())
    );

Task("Soak")
    .Description("Runs the tests that shake the service (kills, fuzz, load) in full")
    .IsDependentOn("Publish")
    .Does(() =>
    {
        RunSuite("Soak", "tests/IntegrationTests", "TestCategory=Soak&TestCategory!=PostgreSqlOnly", soak: true);
        if (WhyNoPostgreSql() is { } reason)
            Report(new("Soak.PostgreSql", 0, [], [], $"not run: {reason}"));
        else
            RunSuite("Soak.PostgreSql", "tests/IntegrationTests", "TestCategory=Soak&TestCategory!=SqliteOnly", soak: true, store: "PostgreSql");
    });

Task("Screenshots")
    .Description("Writes pictures of the panel's pages to artifacts/screenshots, and those of the README anew")
    .IsDependentOn("Publish")
    .Does(() =>
    {
        RunSuite("Screenshots", "tests/IntegrationTests", "FullyQualifiedName~EveryPageTests");
        foreach (var page in picturedPages)
            CopyFile($"artifacts/screenshots/{page}-1280-window.png", $"docs/images/{page}.png");
    });

Task("Contract")
    .Description("Writes artifacts/contract.md: the contract's clauses and the tests that hold them, side by side")
    .IsDependentOn("Build")
    .Does(() => RunSuite("Contract", "tests/IntegrationTests", "FullyQualifiedName~ClauseTests"));

Task("Coverage")
    .Description("Merges the coverage of both suites; under 90 % of the lines of Domain or Application fails")
    .IsDependentOn("UnitTests")
    .IsDependentOn("IntegrationTests")
    .Does(MeasureCoverage);

Task("Bench")
    .Description("Measures the reads against the floor for a minute or two; fails when one costs much more than bench/results/latest.json says")
    .IsDependentOn("Build")
    .Does(() =>
    {
        if (Context.Tools.Resolve("wrk") is null || Context.Tools.Resolve("python3") is null)
            Warning("Bench: not run, for wrk or python3 is not installed (Debian: wrk, python3)");
        else if (StartProcess("bench/run.sh", "--short") is var code and not 0)
            Problem($"Bench: bench/run.sh --short ended with {code}.");
    });

Task("Stores")
    .Description("Writes artifacts/stores.md and .json: how many integration tests ran on each store; by itself with the figures of the last run")
    .Does(WriteStores);

Task("Readme")
    .Description("Puts the table of the stores into README.md")
    .IsDependentOn("Stores")
    .Does(PutStoresIntoReadme);

Task("Default")
    .Description("All that is run before a commit")
    .IsDependentOn("Restore")
    .IsDependentOn("Format")
    .IsDependentOn("Audit")
    .IsDependentOn("Build")
    .IsDependentOn("UnitTests")
    .IsDependentOn("Dependencies")
    .IsDependentOn("IntegrationTests")
    .IsDependentOn("IntegrationTests.PostgreSql")
    .IsDependentOn("IntegrationTests.PgBouncer")
    .IsDependentOn("IntegrationTests.SqlServer")
    .IsDependentOn("Coverage")
    .IsDependentOn("Bench")
    .IsDependentOn("Stores");

RunTarget(Argument("target", "Default"));

// Packages whose licence is a file have no name for it in their description: tools/licences.json has.
void ListDependencies()
{
    DotNet(
        $"CycloneDX src/WebApi/WebApi.csproj --output {published} --filename bom.json --output-format Json --exclude-dev --disable-package-restore"
    );
    using var bom = JsonDocument.Parse(System.IO.File.ReadAllText(published.CombineWithFilePath("bom.json").FullPath));
    var read = JsonSerializer.Deserialize<Dictionary<string, string>>(System.IO.File.ReadAllText("tools/licences.json"));
    var lines = new List<string>();
    foreach (var component in bom.RootElement.GetProperty("components").EnumerateArray())
    {
        var name = component.GetProperty("name").GetString();
        var licence = read.GetValueOrDefault(name) ?? LicenceOf(component);
        if (licence is null)
            Problem($"Dependencies: {name} says no licence; read it, and note it in tools/licences.json.");
        lines.Add($"{name} {component.GetProperty("version").GetString()}: {licence}");
    }

    if (lines.Count == 0)
        Problem("Dependencies: none were found.");
    System.IO.File.WriteAllLines(published.CombineWithFilePath("dependencies.txt").FullPath, lines);
    Information($"Dependencies: {lines.Count} packages are part of the release");
}

string LicenceOf(JsonElement component)
{
    if (!component.TryGetProperty("licenses", out var licences))
        return null;
    var names = licences
        .EnumerateArray()
        .Select(l =>
            l.TryGetProperty("expression", out var expression) ? expression.GetString()
            : !l.TryGetProperty("license", out var license) ? null
            : license.TryGetProperty("id", out var id) ? id.GetString()
            : license.TryGetProperty("name", out var name) && name.GetString() is { } text && !text.StartsWith("Unknown") ? text
            : license.TryGetProperty("url", out var url) ? url.GetString()
            : null
        )
        .OfType<string>()
        .ToList();
    return names.Count == 0 ? null : string.Join(", ", names);
}

// NuGet itself is silent where a feed has no list of vulnerabilities, and that silence proves nothing.
async Task AuditAsync()
{
    var arguments = $"list {Solution} package --vulnerable --include-transitive --format json --no-restore";
    var code = StartProcess("dotnet", new ProcessSettings { Arguments = arguments, RedirectStandardOutput = true }, out var output);
    if (code != 0)
        throw new CakeException($"Audit: dotnet list package ended with {code}: {string.Join(Environment.NewLine, output)}");
    using var found = JsonDocument.Parse(string.Join('\n', output));
    using var http = new System.Net.Http.HttpClient { Timeout = TimeSpan.FromSeconds(30) };
    var silent = new List<string>();
    foreach (var source in found.RootElement.GetProperty("sources").EnumerateArray().Select(s => s.GetString()))
        if (!await KnowsVulnerabilitiesAsync(http, source))
            silent.Add(source);
    var told = silent.Select(s => $"Audit: {s} gives no data about vulnerabilities; of the packages from there this says nothing.").ToList();
    told.ForEach(line => Warning(line));

    var vulnerable = Below(found.RootElement)
        .Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("vulnerabilities", out var known) && known.GetArrayLength() > 0)
        .Select(e => $"{e.GetProperty("id").GetString()} {e.GetProperty("resolvedVersion").GetString()}")
        .Distinct()
        .ToList();
    foreach (var package in vulnerable)
        Problem($"Audit: {package} has a known vulnerability; dotnet list package --vulnerable --include-transitive tells which.");
    if (vulnerable.Count == 0 && silent.Count == 0)
        told.Add("Audit: no package has a known vulnerability.");
    told.AddRange(vulnerable.Select(package => $"Audit: {package} has a known vulnerability."));
    EnsureDirectoryExists(audit.GetDirectory());
    System.IO.File.WriteAllLines(audit.FullPath, told);
}

IEnumerable<JsonElement> Below(JsonElement element) =>
    element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Below(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Below),
        _ => [],
    };

async Task<bool> KnowsVulnerabilitiesAsync(System.Net.Http.HttpClient http, string source)
{
    try
    {
        return (await http.GetStringAsync(source)).Contains("VulnerabilityInfo", StringComparison.Ordinal);
    }
    catch (Exception e) when (e is System.Net.Http.HttpRequestException or TaskCanceledException or InvalidOperationException or NotSupportedException)
    {
        return false;
    }
}

string WhyNoPostgreSql() =>
    HasEnvironmentVariable("TEST_POSTGRESQL")
    || GetFiles("/usr/lib/postgresql/*/bin/initdb").Any()
    || Context.Tools.Resolve("initdb") is not null
        ? null
        : "no PostgreSQL server is installed (Debian: postgresql), and TEST_POSTGRESQL names none";

string WhyNoPgBouncer() =>
    FileExists("/usr/sbin/pgbouncer") || Context.Tools.Resolve("pgbouncer") is not null ? null : "PgBouncer is not installed (Debian: pgbouncer)";

string WhyNoSqlServer() =>
    string.IsNullOrEmpty(EnvironmentVariable("TEST_SQLSERVER")) ? "TEST_SQLSERVER holds no connection string" : null;

void RunStoreSuite(string store, string filter, string whyNot, string pooler = null)
{
    var name = $"IntegrationTests.{pooler ?? store}";
    if (whyNot is null)
    {
        RunSuite(name, "tests/IntegrationTests", filter, store: store, isPooled: pooler is not null);
        return;
    }

    // The tests are counted all the same: nobody shall take what was not run for passed.
    StartProcess(
        "dotnet",
        new ProcessSettings
        {
            Arguments = $"test tests/IntegrationTests --configuration {Configuration} --no-build --list-tests --filter \"{filter}\"",
            RedirectStandardOutput = true,
        },
        out var lines
    );
    var count = lines.Count(l => l.StartsWith("    ", StringComparison.Ordinal));
    var suite = new SuiteResult(name, 0, [], [], $"not run, 0 of {count}: {whyNot}", count);
    CleanDirectory(results.Combine(name));
    System.IO.File.WriteAllText(results.Combine(name).CombineWithFilePath("not-run.json").FullPath, JsonSerializer.Serialize(suite));
    Report(suite);
    if (store == "PostgreSql" && EnvironmentVariable("CI") == "true")
        Problem($"{name}: CI leaves it out for nothing, but {whyNot}.");
}

void CheckBrowserTests(SuiteResult suite)
{
    var leftOut = suite.Skipped.Count(t => IsInBrowser(t.Name));
    Information($"{suite.Name}: {suite.InBrowser} of them in the browser, {leftOut} more left out");
    if (EnvironmentVariable("CI") == "true" && (suite.InBrowser == 0 || leftOut > 0))
        Problem($"{suite.Name}: CI leaves nothing out, but {leftOut} browser tests were, and {suite.InBrowser} ran.");
}

void Report(SuiteResult suite)
{
    suites.Add(suite);
    var line = suite.NotRun is null ? Counts($"{suite.Name}: ", [suite]) : $"{suite.Name}: {suite.NotRun}";
    if (suite.NotRun is null)
        Information(line);
    else
        Warning(line);
    var each = suites.Select(s => s.NotRun is null ? Counts($"{s.Name}: ", [s]) : $"{s.Name}: {s.NotRun}");
    var failures = suites.SelectMany(s =>
        s.Failed.Select(t => Told(s, "failed", t)).Concat((s.AtSecondTry ?? []).Select(t => Told(s, "passed only when tried again", t)))
    );
    System.IO.File.WriteAllLines(results.CombineWithFilePath("summary.txt").FullPath, [.. failures, .. each, Counts("", suites)]);
}

string Told(SuiteResult suite, string outcome, FailedTest test) => $"{suite.Name}: {outcome}: {test.Name}{Environment.NewLine}    {test.Message}";

void RunSuite(string name, string project, string filter, bool soak = false, string store = null, bool isPooled = false)
{
    var folder = results.Combine(name);
    CleanDirectory(folder);
    var figures = folder.CombineWithFilePath("figures.txt");
    var exitCode = 0;
    var settings = new DotNetTestSettings
    {
        Configuration = Configuration,
        NoBuild = true,
        Filter = filter,
        ResultsDirectory = folder,
        Loggers = [$"trx;LogFileName={name}.trx"],
        EnvironmentVariables = new Dictionary<string, string> { ["CONTACTAPPOINTMENT_PUBLISHED"] = published.FullPath },
        HandleExitCode = code =>
        {
            exitCode = code;
            return true;
        },
    };
    settings.EnvironmentVariables["CONTACTAPPOINTMENT_FIGURES"] = figures.FullPath;
    if (store is not null)
        settings.EnvironmentVariables["CONTACTAPPOINTMENT_TEST_STORE"] = store;
    if (isPooled && !HasEnvironmentVariable("TEST_PGBOUNCER"))
        settings.EnvironmentVariables["TEST_PGBOUNCER"] = "own";
    if (soak)
    {
        // No coverage: instrumented code would distort the figures of a load test.
        settings.EnvironmentVariables["CONTACTAPPOINTMENT_SOAK"] = "1";
    }
    else
    {
        if (store is null)
        {
            settings.Collectors = ["XPlat Code Coverage"];
            settings.Settings = "coverage.runsettings";
        }

        // A test that hangs ends its suite with a failure that names it, in time for the other suites to run.
        settings.ArgumentCustomization = a => a.Append("--blame-hang-timeout 10m --blame-hang-dump-type none");
    }

    DotNetTest(project, settings);

    var suite = ReadTrx(name, folder.CombineWithFilePath($"{name}.trx"));
    if (suite.Failed.Count is > 0 and <= MostSecondTries && suite.Failed.All(t => IsInBrowser(t.Name)))
    {
        suite = TryAgain(suite, project, settings);
        exitCode = suite.Failed.Count == 0 ? 0 : exitCode;
    }

    foreach (var test in suite.Skipped)
        Warning("Skipped {0}: {1}", test.Name, test.Reason);
    if (FileExists(figures))
        foreach (var figure in System.IO.File.ReadAllLines(figures.FullPath))
            Information(figure);
    Report(suite);

    if (suite.Failed.Count > 0)
        Problem($"{name}: {suite.Failed.Count} failed.");
    else if (exitCode != 0)
        Problem($"{name}: dotnet test ended with {exitCode}; see above for what broke off.");
    else if (suite.Passed == 0)
        Problem($"{name}: no test ran.");
}

// What runs in a browser has InBrowser in the name of its class or namespace.
bool IsInBrowser(string name) => name.Contains("InBrowser", StringComparison.Ordinal);

// A browser is another's program, under load for twenty minutes: one or two of its tests get a second chance. That they needed it stands at
// the end of the run with what they said the first time: it is a flaw to look for all the same.
SuiteResult TryAgain(SuiteResult suite, string project, DotNetTestSettings settings)
{
    settings.ResultsDirectory = results.Combine($"{suite.Name}.again");
    CleanDirectory(settings.ResultsDirectory);
    settings.Collectors = [];
    settings.Settings = null;
    settings.Filter = string.Join('|', suite.Failed.Select(t => $"FullyQualifiedName~{InFilter(t.Name)}").Distinct());
    DotNetTest(project, settings);

    var again = ReadTrx(suite.Name, settings.ResultsDirectory.CombineWithFilePath($"{suite.Name}.trx"));
    var mended = suite.Failed.Where(t => again.Passed > 0 && again.Failed.All(f => f.Name != t.Name)).ToList();
    foreach (var test in mended)
        Warning(Told(suite, "passed only when tried again", test));
    return suite with
    {
        Passed = suite.Passed + mended.Count,
        Failed = [.. suite.Failed.Except(mended)],
        AtSecondTry = mended,
    };
}

// A test with what its class was made for, such as one page of many, but without what it was called with: a parenthesis that is left open
// in a filter, or a quotation mark, would end the run.
string InFilter(string name)
{
    var plain = System.Text.RegularExpressions.Regex.Match(name, @"^[\w.+]+(\([^()""]*\)[\w.]+)?").Value;
    return System.Text.RegularExpressions.Regex.Replace(plain, @"[()&|=!~]", @"\$0");
}

SuiteResult ReadTrx(string name, FilePath trx)
{
    if (!FileExists(trx))
        return new(name, 0, [], []);

    var document = XDocument.Load(trx.FullPath);
    XNamespace ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    var classes = document
        .Descendants(ns + "UnitTest")
        .ToDictionary(t => (string)t.Attribute("id"), t => (string)t.Element(ns + "TestMethod").Attribute("className"));
    // The results are counted one by one: the counters in the file leave skipped tests out.
    var outcomes = document.Descendants(ns + "UnitTestResult").ToLookup(r => (string)r.Attribute("outcome"));
    string[] failures = ["Failed", "Error", "Timeout", "Aborted"];
    return new(
        name,
        outcomes["Passed"].Count(),
        [.. failures.SelectMany(f => outcomes[f]).Select(r => new FailedTest(NameOf(r), FirstLines(MessageOf(r) ?? "no message")))],
        [
            .. outcomes
                .Where(o => o.Key != "Passed" && !failures.Contains(o.Key))
                .SelectMany(o => o)
                .Select(r => new SkippedTest(NameOf(r), MessageOf(r)?.Split('\n')[0] ?? "no reason given"))
                .OrderBy(t => t.Name, StringComparer.Ordinal),
        ],
        InBrowser: outcomes
            .Where(o => o.Key == "Passed" || failures.Contains(o.Key))
            .SelectMany(o => o)
            .Count(r => IsInBrowser(classes[(string)r.Attribute("testId")]))
    );

    string NameOf(XElement result) => $"{classes[(string)result.Attribute("testId")]}.{(string)result.Attribute("testName")}";

    string FirstLines(string text) => string.Join("\n    ", text.ReplaceLineEndings("\n").Split('\n').Take(12));

    string MessageOf(XElement result) => result.Descendants(ns + "Message").FirstOrDefault()?.Value.Trim();
}

void WriteStores()
{
    var parsed = Regex.Match(ReadFigures("IntegrationTests"), @"SQL Server: (\d+) different SQL texts parsed, (\d+) with errors");
    var stores = new[]
    {
        new StoreRow("SQLite", StoreSuite("IntegrationTests"), ""),
        new StoreRow("PostgreSQL", StoreSuite("IntegrationTests.PostgreSql"), ""),
        new StoreRow(
            "SQL Server",
            StoreSuite("IntegrationTests.SqlServer"),
            parsed.Success ? $"; {parsed.Groups[1]} SQL texts parsed, {parsed.Groups[2]} with errors" : ""
        ),
    };
    var table = $"""
        | store | integration tests passed |
        |---|---|
        {string.Join(Environment.NewLine, stores.Select(s => $"| {s.Name} | {Passed(s.Suite)}{s.Besides} |"))}
        """.ReplaceLineEndings("\n");
    System.IO.File.WriteAllText(storesTable.FullPath, table + "\n");
    System.IO.File.WriteAllText(
        storesTable.ChangeExtension("json").FullPath,
        JsonSerializer.Serialize(
            stores.Select(s => new
            {
                store = s.Name,
                ran = s.Suite is { NotRun: null },
                passed = s.Suite?.Passed,
                failed = s.Suite?.Failed.Count,
                skipped = s.Suite?.Skipped.Count,
                of = s.Suite is null ? (int?)null : Total(s.Suite),
                reason = s.Suite is null ? "no figures" : s.Suite.NotRun,
            })
        )
    );
    Information(table);
}

// Nobody shall take what was not run for passed.
string Passed(SuiteResult suite) =>
    suite switch
    {
        null => "no figures: the suite was not asked for",
        { NotRun: not null } => $"0 of {Total(suite)} run here",
        _ => $"{suite.Passed} of {Total(suite)}",
    };

int Total(SuiteResult suite) => suite.NotRunCount + suite.Passed + suite.Failed.Count + suite.Skipped.Count;

// What this run has found; else what the last one left behind.
SuiteResult StoreSuite(string name)
{
    if (suites.Find(s => s.Name == name) is { } now)
        return now;
    var trx = results.Combine(name).CombineWithFilePath($"{name}.trx");
    var notRun = results.Combine(name).CombineWithFilePath("not-run.json");
    if (FileExists(notRun))
        return JsonSerializer.Deserialize<SuiteResult>(System.IO.File.ReadAllText(notRun.FullPath));
    return FileExists(trx) ? ReadTrx(name, trx) : null;
}

string ReadFigures(string suite) =>
    results.Combine(suite).CombineWithFilePath("figures.txt") is var file && FileExists(file) ? System.IO.File.ReadAllText(file.FullPath) : "";

void PutStoresIntoReadme()
{
    const string readme = "README.md";
    const string begin = "<!-- stores: ./build.sh && ./build.sh --target=Readme -->";
    const string end = "<!-- /stores -->";
    var text = System.IO.File.ReadAllText(readme);
    var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, text.IndexOf(end, StringComparison.Ordinal));
    if (from < begin.Length || to < from)
        throw new CakeException($"{readme} has no place for the table of the stores.");
    System.IO.File.WriteAllText(readme, $"{text[..from]}\n\n{System.IO.File.ReadAllText(storesTable.FullPath)}\n{text[to..]}");
}

void MeasureCoverage()
{
    var reports = suites.SelectMany(s => GetFiles($"{results}/{s.Name}/*/coverage.cobertura.xml")).Select(f => f.FullPath);
    CleanDirectory(coverage);
    DotNet(
        $"""
        reportgenerator "-reports:{string.Join(';', reports)}" "-targetdir:{coverage}" -verbosity:Warning
        "-reporttypes:Html;JsonSummary;TextSummary;Cobertura" "-filefilters:-*/obj/*"
        """.ReplaceLineEndings(" ")
    );

    using var summary = JsonDocument.Parse(System.IO.File.ReadAllText(coverage.CombineWithFilePath("Summary.json").FullPath));
    var assemblies = summary.RootElement.GetProperty("coverage").GetProperty("assemblies").EnumerateArray().ToList();
    foreach (var name in gatedAssemblies)
    {
        var assembly = assemblies.Find(a => a.GetProperty("name").GetString() == name);
        var lines = assembly.ValueKind == JsonValueKind.Undefined ? 0 : assembly.GetProperty("coverablelines").GetInt32();
        if (lines == 0)
        {
            Problem($"{name}: no coverage was measured.");
            continue;
        }

        // Counted rather than taken from the file, where the rate is rounded.
        var rate = assembly.GetProperty("coveredlines").GetInt32() / (double)lines;
        Information(FormattableString.Invariant($"{name}: {rate:P2} of {lines} lines covered"));
        if (rate < LineGate)
            Problem(FormattableString.Invariant($"{name}: line coverage is under {LineGate:P0}."));
    }
}

string Counts(string prefix, IReadOnlyCollection<SuiteResult> of) =>
    $"{prefix}{of.Sum(s => s.Passed)} passed, {of.Sum(s => s.Failed.Count)} failed, {of.Sum(s => s.Skipped.Count)} skipped"
    + (of.Sum(s => s.AtSecondTry?.Count ?? 0) is > 0 and var again ? $" ({again} passed only when tried again)" : "");

void Problem(string text)
{
    problems.Add(text);
    Error(text);
}

void DotNet(string arguments)
{
    if (StartProcess("dotnet", arguments) is var code and not 0)
        throw new CakeException($"dotnet {arguments.Split(' ')[0]} ended with {code}.");
}
