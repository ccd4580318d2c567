using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ContactAppointment.AdminPanel.Administration;
using ContactAppointment.AdminPanel.Appointments;
using ContactAppointment.AdminPanel.Contacts;
using ContactAppointment.AdminPanel.Forms;
using ContactAppointment.AdminPanel.Resources;
using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ContactAppointment.UnitTests.AdminPanel;

/// <summary>The panel's words stand in its pages in English; each of them has its German.</summary>
public sealed partial class WordsTests
{
    private static readonly string Panel = Path.Combine(Root(), "src", "AdminPanel");

    private static readonly IReadOnlyDictionary<string, string> German = XDocument
        .Load(Path.Combine(Panel, "Resources", "Words.de.resx"))
        .Descendants("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [Test]
    public void Words_InPages_HaveTheirGerman()
    {
        var used = UsedWords().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(used, Has.Count.GreaterThan(20));
            Assert.That(used.Except(German.Keys), Is.Empty);
        });
    }

    [Test]
    public void Words_OfChoicesAndMessages_HaveTheirGerman()
    {
        string[] words =
        [
            .. Titles.All.Displays,
            .. CustomerTypes.All.Displays,
            .. AddressTypes.All.Displays,
            .. EmailTypes.All.Displays,
            .. PhoneTypes.All.Displays,
            .. ContactType.Standard.Select(t => t.Name),
            .. NotificationStatuses.All.Displays,
            .. CancelReasons.All.Displays,
            Appointment.GoneOutMessage,
            Appointment.OnlyFailedMessage,
            Appointment.CameBackMessage,
            .. ContactDifferences.Of([]).Select(f => f.Label),
            .. AppointmentDifferences.All.Select(f => f.Label),
            .. NoteTypes.All.Displays,
            .. NotificationStatuses.All.Displays,
            .. CancelReasons.All.Displays,
            TimeSlot.EndBeforeStartMessage,
            Appointment.TypeNeededMessage,
            Appointment.TypeEmptyMessage,
            .. SettingsForm.Parts.Select(f => f.Label),
            EmailAddress.InvalidMessage,
            ContactType.NameNeededMessage,
            Text.NotStorableMessage,
            FieldRules.RequiredMessage,
            FieldRules.NullMessage,
        ];

        Assert.That(words.Except(German.Keys), Is.Empty);
    }

    [TestCase("At most 50 characters are allowed.", "Höchstens 50 Zeichen sind erlaubt.")]
    [TestCase("At least 3 characters are needed.", "Mindestens 3 Zeichen sind nötig.")]
    [TestCase(
        "The characters U+0000 and lone surrogates are not allowed.",
        "Die Zeichen U+0000 und einzelne Surrogate sind nicht erlaubt."
    )]
    [TestCase("Said nowhere.", "Said nowhere.")]
    public void Say_Message_IsToldInTheReadersLanguageWithItsNumbers(string message, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo("de");
        try
        {
            using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

            var said = services.GetRequiredService<IStringLocalizer<Words>>().Say(message);

            Assert.That(said, Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Test]
    public void Words_German_FillTheSamePlaces()
    {
        var different = German.Where(w => !PlacesIn(w.Key).SequenceEqual(PlacesIn(w.Value))).Select(w => w.Key);

        Assert.That(different, Is.Empty);
    }

    private static IEnumerable<string> UsedWords() =>
        Directory
            .EnumerateFiles(Panel, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Used().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["word"].Value)
            .Distinct();

    private static IEnumerable<string> PlacesIn(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ContactAppointment.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("""Words\[\s*"(?<word>[^"]+)"(?:\]|,)""")]
    private static partial Regex Used();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
