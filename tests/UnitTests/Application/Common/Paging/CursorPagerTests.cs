using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common.Paging;

public sealed class CursorPagerTests
{
    private UseCaseHost _host = null!;

    [SetUp]
    public void SetUp()
    {
        _host = new UseCaseHost();
        _host.Appointments.Rows.AddRange(Enumerable.Range(1, 5).Select(id => new AppointmentBuilder().WithId(id).Build()));
    }

    [TearDown]
    public void TearDown() => _host.Dispose();

    [TestCase(null, new[] { 1, 2 }, null, "2f")]
    [TestCase("2f", new[] { 3, 4 }, "3b", "4f")]
    [TestCase("4f", new[] { 5 }, "5b", null)]
    [TestCase("5b", new[] { 3, 4 }, "3b", "4f")]
    [TestCase("3b", new[] { 1, 2 }, null, "2f")]
    public async Task ReadAsync_PagesOfTwo_LeadToEachOther(string? cursor, int[] ids, string? previous, string? next)
    {
        var page = await ReadAsync(new CursorRequest(2, cursor));

        Assert.Multiple(() =>
        {
            Assert.That(page.Results.Select(a => a.Id), Is.EqualTo(ids));
            Assert.That((page.Previous, page.Next), Is.EqualTo((previous, next)));
        });
    }

    [Test]
    public async Task ReadAsync_RowsCameAndWent_NeitherRepeatsNorMissesOne()
    {
        var first = await ReadAsync(new CursorRequest(2));
        _host.Appointments.Rows.RemoveAll(a => a.Id is 1 or 2);
        _host.Appointments.Rows.Add(new AppointmentBuilder().WithId(6).Build());

        var rest = await ReadAsync(new CursorRequest(10, first.Next));

        Assert.That(rest.Results.Select(a => a.Id), Is.EqualTo(new[] { 3, 4, 5, 6 }));
    }

    [Test]
    public async Task ReadAsync_ExactlyOnePage_HasNoOther()
    {
        var page = await ReadAsync(new CursorRequest(5));

        Assert.That((page.Results.Count, page.Previous, page.Next), Is.EqualTo((5, (string?)null, (string?)null)));
    }

    [Test]
    public async Task ReadAsync_NothingThere_IsAnEmptyPage()
    {
        _host.Appointments.Rows.Clear();

        var page = await ReadAsync(new CursorRequest(5));

        Assert.That((page.Results.Count, page.Previous, page.Next), Is.EqualTo((0, (string?)null, (string?)null)));
    }

    [Test]
    public async Task ReadAsync_NoPageSize_IsTheWholeList()
    {
        var page = await ReadAsync(new CursorRequest());

        Assert.That((page.Results.Count, page.Previous, page.Next), Is.EqualTo((5, (string?)null, (string?)null)));
    }

    [TestCase(1999, 2000)]
    [TestCase(2000, 2001)]
    [TestCase(2001, 2001)]
    [TestCase(int.MaxValue, 2001)]
    public async Task ReadAsync_PageSizeAboveTheMaximum_MeansTheMaximum(int pageSize, int rowsAskedFor)
    {
        int? asked = null;

        await _host
            .Get<CursorPager>()
            .ReadAsync(
                _host.Appointments.Repository,
                new CursorRequest(pageSize),
                (from, count) => new AppointmentPageSpec(Known.Organization, from, asked = count),
                CancellationToken.None
            );

        Assert.That(asked, Is.EqualTo(rowsAskedFor), "one more than the page, to see whether it goes on");
    }

    private Task<CursorPage<Appointment>> ReadAsync(CursorRequest request) =>
        _host
            .Get<CursorPager>()
            .ReadAsync(
                _host.Appointments.Repository,
                request,
                (from, count) => new AppointmentPageSpec(Known.Organization, from, count),
                CancellationToken.None
            );
}
