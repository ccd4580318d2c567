using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContactAppointment.IntegrationTests.Fuzz;

/// <summary>Values at the edges of what is taken, and beyond them, as JSON text: some of it no library would write.</summary>
internal static class HostileValues
{
    private static readonly string[] _texts =
    [
        "",
        " ",
        " \t\r\n ",
        " padded ",
        "👩‍👩‍👧‍👦 e\u0301 ﷽ İıſß",
        "\u202egnol oot\u202c",
        "\ufeff\u200b\u2028\u2029",
        "\ufffe\uffff\ufdd0",
        "'; DROP TABLE contacts;--",
        "\" OR \"\"=\"",
        "%_[]^*?\\",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "{{ 7 | times: 7 }}{% include 'secret' %}{{ 'now' | date: '%s' }}",
        "../../../etc/passwd",
        "%s%n%x%p{0}{1:X}",
        "${jndi:ldap://127.0.0.1/x}",
        "$(reboot)`id`;|&",
        "a\r\nBcc: somebody@example.com\r\n\r\nx",
        "=cmd|' /C calc'!A0",
        "0",
        "-1",
        "2147483648",
        "1e400",
        "NaN",
        "null",
        "true",
        "[]",
        "9999-12-31T23:59:59.9999999Z",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00+14:00",
        "0001-01-01",
        "2026-03-29T02:30:00",
        "2026-10-25T02:30:00",
        "2026-02-30T10:00:00Z",
        "2026-12-31T23:59:60Z",
        "20260504T100000Z",
        "P1D",
        "P999999999D",
        "PT0.0000001S",
        "-P1D",
        "P10675199DT2H48M5.4775807S",
        "Nowhere/Land",
        "../Europe/Berlin",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "{0199f4a0-1111-7000-8000-000000000001}",
        "a@b.de",
        "ü@bücher.example",
        "a@[127.0.0.1]",
        "\"a b\"@example.com",
        "a@xn--.example",
        "a@b.de\r\nBcc: c@d.de",
        "a@-.-",
        "http://[::1]/appointment/1/",
        "/appointment/../contact/1/",
        "appointment/99999999999999999999/",
    ];

    private static readonly string[] _raw =
    [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1",
        "1.5",
        "1e1",
        "1e400",
        "-1e400",
        "1E-400",
        "0.005",
        "99999.99",
        "2147483647",
        "2147483648",
        "-2147483649",
        "9223372036854775808",
        "123456789012345678901234567890123456789012345678901234567890",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[{}]",
        "{\"\":{}}",
        "\"\\u0000\"",
        "\"a\\u0000b\"",
        "\"\\ud83d\"",
        "\"\\ude00\\ud83d\"",
        "\"\\ud83d\\ude00\"",
        "NaN",
        "Infinity",
        "01",
        "+1",
        ".5",
        "'x'",
        "undefined",
        "\"\\x\"",
        "\"",
    ];

    /// <summary>A value of a field: mostly text.</summary>
    public static string Json(Random random) =>
        random.Next(10) switch
        {
            0 or 1 or 2 => random.GetItems(_raw, 1)[0],
            3 => JsonSerializer.Serialize(Long(random)),
            4 => $"[{string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Json(random)))}]",
            5 =>
                $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{JsonSerializer.Serialize(Text(random))}:{Json(random)}"))}}}",
            _ => JsonSerializer.Serialize(Text(random)),
        };

    /// <summary>A text: one of those that have brought down others, or any.</summary>
    public static string Text(Random random) => random.Next(3) == 0 ? Unicode(random, random.Next(0, 60)) : random.GetItems(_texts, 1)[0];

    /// <summary>Texts around the lengths that are limits here, and far over them.</summary>
    private static string Long(Random random)
    {
        var length = random.GetItems([20, 21, 50, 51, 85, 86, 100, 101, 128, 129, 254, 255, 1000, 4001, 100_000], 1)[0];
        return random.Next(2) == 0 ? new string('x', length) : string.Concat(Enumerable.Repeat("😀", length));
    }

    /// <summary>Any code points, from all planes, without halves of them.</summary>
    private static string Unicode(Random random, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var point = random.Next(4) switch
            {
                0 => random.Next(1, 0x80),
                1 => random.Next(0x80, 0xD800),
                2 => random.Next(0xE000, 0x10000),
                _ => random.Next(0x10000, 0x110000),
            };
            text.Append(new Rune(point).ToString());
        }

        return text.ToString();
    }

    /// <summary>A number as a query string has it.</summary>
    public static string Number(Random random) =>
        random.GetItems(["0", "1", "-1", "7001", "2147483648", "-99999999999999999999", "1e9", "1.5", "٣", " 1 ", "0x10", "NaN", ""], 1)[0]
        + (random.Next(10) == 0 ? random.Next().ToString(CultureInfo.InvariantCulture) : "");
}
