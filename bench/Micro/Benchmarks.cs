using System.Text.Json;
using AutoMapper;
using BenchmarkDotNet.Attributes;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.CreateContact;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.Infrastructure.Persistence;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.Micro;

/// <summary>Fifty contacts become answers.</summary>
[MemoryDiagnoser]
public class Mapping
{
    private readonly IMapper _mapper = Sample.Services().GetRequiredService<IMapper>();
    private readonly List<Contact> _contacts = [.. Enumerable.Range(0, 50).Select(_ => Sample.Contact())];

    [Benchmark]
    public IReadOnlyList<ContactDto> FiftyContacts() => _mapper.Map<IReadOnlyList<ContactDto>>(_contacts);
}

/// <summary>Answers are written, bodies read.</summary>
[MemoryDiagnoser]
public class Json
{
    private readonly JsonSerializerOptions _options;
    private readonly List<ContactDto> _contacts;

    public Json()
    {
        var services = Sample.Services();
        _options = Sample.JsonOf(services);
        _contacts = services
            .GetRequiredService<IMapper>()
            .Map<List<ContactDto>>(Enumerable.Range(0, 50).Select(_ => Sample.Contact()).ToList());
    }

    [Benchmark]
    public byte[] WriteFiftyContacts() => JsonSerializer.SerializeToUtf8Bytes(_contacts, _options);

    [Benchmark]
    public ContactFields ReadOneBody() => JsonSerializer.Deserialize<ContactFields>(Sample.Body, _options)!;
}

/// <summary>Places in lists become cursors and back.</summary>
[MemoryDiagnoser]
public class Cursor
{
    private const string List = "Appointment start_date,id {}";

    private readonly ProtectedCursorCodec _codec = new ProtectedCursorCodec(
        Sample.Services().GetRequiredService<IDataProtectionProvider>()
    );
    private readonly Keyset _place = new([DateTimeOffset.UnixEpoch, 17], IsBackward: false);
    private readonly string _text;

    public Cursor() => _text = _codec.Encode(_place, List);

    [Benchmark]
    public string Encode() => _codec.Encode(_place, List);

    [Benchmark]
    public Keyset Decode() => _codec.Decode(_text, List);
}

/// <summary>Texts become what they are sorted and searched by.</summary>
[MemoryDiagnoser]
public class Folding
{
    [Benchmark]
    public string? Key() => SortKey.Of("Jürgen-Österreich Straße");

    [Benchmark]
    public string? OtherSpelling() => SortKey.OtherSpellingOf("Jürgen-Österreich Straße");

    [Benchmark]
    public string Search() => SearchText.Of(["Jürgen", "Müller", "Müller GmbH", "juergen@example.com"]);
}

/// <summary>A whole contact is checked.</summary>
[MemoryDiagnoser]
public class Validation
{
    private readonly IValidator<CreateContactCommand> _validator;
    private readonly CreateContactCommand _command;

    public Validation()
    {
        var services = Sample.Services();
        _validator = services.GetRequiredService<IValidator<CreateContactCommand>>();
        _command = new CreateContactCommand(Sample.Fields(services));
    }

    [Benchmark]
    public ValidationResult Contact() => _validator.Validate(_command);
}
