using ContactAppointment.Infrastructure;
using ContactAppointment.Infrastructure.Email;
using static ContactAppointment.UnitTests.Infrastructure.Email.SampleFacts;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class TemplateSourceTests
{
    private string _root = "";

    private string Folder => Path.Combine(_root, "mails");

    [SetUp]
    public void SetUp()
    {
        _root = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Folder);
    }

    [TearDown]
    public void TearDown() => Directory.Delete(_root, recursive: true);

    [TestCase(null)]
    [TestCase("")]
    public void Open_NoFolderNamed_UsesTheBuiltInOnes(string? configured) =>
        Assert.That(TemplateSource.Open(configured, _root), Is.SameAs(TemplateSource.BuiltIn));

    [Test]
    public void Open_OneFileInTheFolder_TakesThePlaceOfThatOneOnly()
    {
        Write("subject.de.liquid", "Am {{ start_day }}{% if organization %} bei {{ organization | upcase }}{% endif %}\n");
        Write(".git-keep", "");

        var templates = Load();

        Assert.That(templates.WriteSubject(German), Is.EqualTo("Am Montag, 30. März 2026 bei MÜLLER GMBH"));
        Assert.That(templates.WriteSubject(English), Is.EqualTo("Appointment with Müller Ltd on 30 Mar 2026"));
    }

    [Test]
    public void Open_SubjectOfTwoLines_StaysOneLine()
    {
        Write("subject.en.liquid", "Line\nBcc: x@example.org");

        Assert.That(Load().WriteSubject(English), Is.EqualTo("Line Bcc: x@example.org"));
    }

    [Test]
    public void Open_NoSuchFolder_NamesKeyAndFolder() =>
        Assert.That(
            () => TemplateSource.Open("nowhere", _root),
            Throws
                .TypeOf<ConfigurationException>()
                .With.Message.StartsWith($"Mail:TemplateFolder: the folder {Path.Combine(_root, "nowhere")} cannot be read: ")
        );

    [TestCase("subjet.de.liquid")]
    [TestCase("subject.fr.liquid")]
    [TestCase("notes.txt")]
    public void Open_UnknownFile_NamesItAndThoseThereAre(string name)
    {
        Write(name, "");

        Assert.That(
            () => Load(),
            Throws
                .TypeOf<ConfigurationException>()
                .With.Message.StartsWith($"Mail:TemplateFolder: {Path.Combine(Folder, name)} is no template; there are subject.de.liquid, ")
        );
    }

    [TestCase("html.en.liquid", "a\n{% if organization %}", "is broken", "(2:")]
    [TestCase("message.de.liquid", "{{ start_dya }}", "there is no variable start_dya; there are organization, phone", "")]
    [TestCase("message.de.liquid", "{{ place | shout }}", "cannot be filled in", "shout")]
    [TestCase("unsubscribe.en.liquid", "{{ start_day }}", "there is no variable start_day; there are organization, address", "")]
    [TestCase("subject.en.liquid", "{{ appointment }}", "nothing is left of it", "")]
    [TestCase("subject.en.liquid", "", "nothing is left of it", "")]
    public void Load_BrokenTemplate_NamesFileAndPlace(string name, string text, string what, string where)
    {
        Write(name, text);

        Assert.That(
            () => Load(),
            Throws
                .TypeOf<ConfigurationException>()
                .With.Message.StartsWith($"Mail:TemplateFolder: {Path.Combine(Folder, name)}")
                .And.Message.Contains(what)
                .And.Message.Contains(where)
        );
    }

    [Test]
    public void Load_NoText_NamesTheFile()
    {
        File.WriteAllBytes(Path.Combine(Folder, "message.de.liquid"), [0xff, 0xfe, 0xfd]);

        Assert.That(
            () => Load(),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains("message.de.liquid cannot be read as UTF-8")
        );
    }

    private FluidNotificationTemplates Load() => new(TemplateSource.Open("mails", _root));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);
}
