#include "check.h"
#include "request.h"

static struct request request;

static enum request_state parse(const char *text)
{
    return request_parse(&request, text, strlen(text));
}

static void every_beginning_is_incomplete(void)
{
    const char *text = "PUT /a/b?x=1 HTTP/1.1\r\nHost: h\r\nX-Y:z\r\nContent-LENGTH: 4\r\n\r\nbody";
    for (size_t length = 0; length < strlen(text); length++)
        CHECK_INT(REQUEST_INCOMPLETE, request_parse(&request, text, length));
    CHECK_INT(REQUEST_OK, request_parse(&request, text, strlen(text)));
    CHECK_INT(4, (long long)request.body_length);
    CHECK_TEXT("z", request_header(&request, "x-y"));
    CHECK_TEXT("h", request_header(&request, "hOST"));
    CHECK_TEXT("x=1", request.query);
}

static void bad_requests(void)
{
    static const char *const texts[] = {
        " / HTTP/1.1\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET x HTTP/1.1\r\n\r\n", "GET / HTTP/1.x\r\n\r\n",
        "GET / HTTP/1.10\r\n\r\n", "GET / HTTP/1.1\r\n: v\r\n\r\n", "GET / HTTP/1.1\r\nName : v\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: 1x\r\n\r\nab",
        "POST / HTTP/1.1\r\ncontent-length:\r\n\r\n", "WAYTOOLONG / HTTP/1.1\r\n\r\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        CHECK_INT(REQUEST_BAD, parse(texts[i]));
}

static void sizes(void)
{
    char text[4000];
    for (int length = 100; length < 200; length++) {
        sprintf(text, "GET /%0*d HTTP/1.1\r\n\r\n", length - 1, 0);
        CHECK_INT(length < 128 ? REQUEST_OK : REQUEST_TOO_LARGE, parse(text));
        sprintf(text, "GET /?%0*d HTTP/1.1\r\n\r\n", length, 0);
        CHECK_INT(length < 128 ? REQUEST_OK : REQUEST_TOO_LARGE, parse(text));
    }
    for (int count = 0; count < 20; count++) {
        char *at = text + sprintf(text, "GET / HTTP/1.1\r\n");
        for (int i = 0; i < count; i++)
            at += sprintf(at, "H%d: %d\r\n", i, i);
        strcpy(at, "\r\n");
        CHECK_INT(count <= REQUEST_HEADERS ? REQUEST_OK : REQUEST_TOO_LARGE, parse(text));
    }
}

static void parameters(void)
{
    char value[6];
    CHECK_INT(REQUEST_OK, parse("GET /?ab=1&b=2&a=%c3%A9%&e=&long=12345&longer=123456&b=3 HTTP/1.1\r\n\r\n"));
    CHECK_INT(0, request_parameter(&request, "b", value, sizeof value));
    CHECK_TEXT("2", value);
    CHECK_INT(0, request_parameter(&request, "a", value, sizeof value));
    CHECK_TEXT("\xc3\xa9%", value);
    CHECK_INT(0, request_parameter(&request, "e", value, sizeof value));
    CHECK_TEXT("", value);
    CHECK_INT(0, request_parameter(&request, "long", value, sizeof value));
    CHECK_TEXT("12345", value);
    CHECK_INT(-1, request_parameter(&request, "longer", value, sizeof value));
    CHECK_INT(-1, request_parameter(&request, "lon", value, sizeof value));
    CHECK_INT(REQUEST_OK, parse("GET /?x=%4g%g4&y=%41%7E&z=%4 HTTP/1.1\r\n\r\n"));
    char longer[16];
    CHECK_INT(0, request_parameter(&request, "x", longer, sizeof longer));
    CHECK_TEXT("%4g%g4", longer);
    CHECK_INT(0, request_parameter(&request, "y", longer, sizeof longer));
    CHECK_TEXT("A~", longer);
    CHECK_INT(0, request_parameter(&request, "z", longer, sizeof longer));
    CHECK_TEXT("%4", longer);
}

static void connections(void)
{
    CHECK_INT(REQUEST_OK, parse("GET / HTTP/1.0\r\nconnection: Keep-Alive\r\n\r\n"));
    CHECK_INT(1, request_keeps_alive(&request));
    CHECK_INT(REQUEST_OK, parse("GET / HTTP/1.1\r\nCONNECTION: upgrade\r\n\r\n"));
    CHECK_INT(1, request_keeps_alive(&request));
    CHECK_INT(REQUEST_OK, parse("GET / HTTP/1.1\r\nconnection: close\r\n\r\n"));
    CHECK_INT(0, request_keeps_alive(&request));
}

static void headers(void)
{
    CHECK_INT(REQUEST_OK, parse("GET / HTTP/1.1\r\nA: 1\r\na: 2\r\nAB:\t3 4\t\r\nE:\r\n\r\nrest"));
    CHECK_TEXT("1", request_header(&request, "a"));
    CHECK_TEXT("3 4", request_header(&request, "ab"));
    CHECK_TEXT("", request_header(&request, "E"));
    CHECK_INT(0, (long long)request.body_length);
    CHECK(memcmp(request.body, "rest", 4) == 0);
}

int main(void)
{
    every_beginning_is_incomplete();
    bad_requests();
    sizes();
    parameters();
    connections();
    headers();
    return check_summary();
}
