/* Pictures that the export dialog offers, behind the text formats (engine/export/exporter_list.h).
 *
 * PICTURE(id, name, en, ko)  the name is the extension, too */
PICTURE(PNG, "png", "a picture in pixels, or one for each step", "픽셀 그림. 단계마다 한 장씩도 됩니다")
PICTURE(SVG, "svg", "a picture that is sharp at any size", "어떤 크기에서도 선명한 그림")
PICTURE(GIF, "gif", "the run as a moving picture", "실행을 움직이는 그림으로")
#undef PICTURE
