using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Paging;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
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

    [Test]
    public async Task ReadAsync_PagesOfTwo_LeadToEachOther()
    {
        var first = await ReadAsync(new CursorRequest(2));
        var second = await ReadAsync(new CursorRequest(2, first.Next));
        var third = await ReadAsync(new CursorRequest(2, second.Next));
        var secondAgain = await ReadAsync(new CursorRequest(2, third.Previous));
        var firstAgain = await ReadAsync(new CursorRequest(2, secondAgain.Previous));

        CursorPage<Appointment>[] pages = [first, second, third, secondAgain, firstAgain];
        Assert.That(
            pages.Select(p => (p.Previous, string.Join(',', p.Results.Select(a => a.Id)), p.Next)),
            Is.EqualTo(
                new (string?, string, string?)[]
                {
                    (null, "1,2", "2f"),
                    ("3b", "3,4", "4f"),
                    ("5b", "5", null),
                    ("3b", "3,4", "4f"),
                    (null, "1,2", "2f"),
                }
            )
        );
    }

    [TestCase("-id", null)]
    [TestCase(null, "filtered")]
    public async Task ReadAsync_CursorOfAnotherOrderOrFilter_IsRefused(string? ordering, string? filter)
    {
        var first = await ReadAsync(new CursorRequest(2));

        Task Read() => ReadAsync(new CursorRequest(2, first.Next, ordering), filter);

        Assert.That(Read, Throws.TypeOf<InputException>());
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
                AppointmentPageSpec.SortFields,
                filter: null,
                page => Select(page with { Count = asked = page.Count }),
                CancellationToken.None
            );

        Assert.That(asked, Is.EqualTo(rowsAskedFor), "one more than the page, to see whether it goes on");
    }

    private Task<CursorPage<Appointment>> ReadAsync(CursorRequest request, object? filter = null) =>
        _host
            .Get<CursorPager>()
            .ReadAsync(_host.Appointments.Repository, request, AppointmentPageSpec.SortFields, filter, Select, CancellationToken.None);

    private static AppointmentPageSpec Select(ListPage<Appointment> page) => new(Known.Organization, new AppointmentFilter(), page);
}
