/** A category of the sample, and the subjects that its articles are about. Each subject is also a topic. */
export interface SampleCategory {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly subjects: readonly string[];
}

function category(slug: string, name: string, description: string, subjects: string): SampleCategory {
  return { slug, name, description, subjects: subjects.split(/\s*\|\s*/) };
}

/** The categories of the sample, those with the most articles first. */
export const sampleCategories: readonly SampleCategory[] = [
  category(
    "chinh-quyen",
    "Chính quyền",
    "Hoạt động giả lập của chính quyền cơ sở.",
    `cải cách hành chính | tiếp công dân | giải quyết đơn thư | kỳ họp hội đồng nhân dân | giải phóng mặt bằng
    | thủ tục một cửa | tiếp xúc cử tri | thanh tra công vụ | quy hoạch sử dụng đất | hòa giải ở cơ sở
    | sắp xếp tổ dân phố | cấp giấy chứng nhận | kỷ luật hành chính | giao ban hằng tháng | đối thoại với doanh nghiệp
    | phổ biến pháp luật | kiểm kê tài sản công`,
  ),
  category(
    "kinh-te",
    "Kinh tế",
    "Sản xuất, thu chi và buôn bán trong dữ liệu mẫu.",
    `thu ngân sách | xúc tiến đầu tư | cụm công nghiệp | làng nghề truyền thống | bình ổn giá cả | hợp tác xã kiểu mới
    | kích cầu tiêu dùng | hội chợ thương mại | giải ngân vốn đầu tư | chống hàng giả | phát triển doanh nghiệp
    | xuất khẩu nông sản | dịch vụ kho bãi | chợ dân sinh | vay vốn ưu đãi | thuế hộ kinh doanh | du lịch cộng đồng`,
  ),
  category(
    "xay-dung-dang",
    "Xây dựng Đảng",
    "Tin giả lập về công tác tổ chức, tuyên giáo, kiểm tra.",
    `kết nạp đảng viên | sinh hoạt chi bộ | học tập nghị quyết | kiểm tra giám sát | dân vận khéo | đại hội chi bộ
    | luân chuyển cán bộ | bảo vệ nền tảng tư tưởng | nêu gương của người đứng đầu | đánh giá cán bộ | trao huy hiệu
    | tuyên truyền miệng | quy chế dân chủ | bồi dưỡng lý luận | sơ kết chuyên đề | quản lý hồ sơ đảng viên
    | thi đua chào mừng đại hội`,
  ),
  category(
    "an-sinh-xa-hoi",
    "An sinh xã hội",
    "Việc làm, giảm nghèo, người có công trong dữ liệu mẫu.",
    `giảm nghèo bền vững | nhà đại đoàn kết | đền ơn đáp nghĩa | việc làm cho thanh niên | bảo hiểm xã hội tự nguyện
    | chăm sóc người cao tuổi | trợ giúp người khuyết tật | quỹ vì người nghèo | cứu trợ vùng lũ | đào tạo nghề nông thôn
    | bảo vệ trẻ em | xóa nhà tạm | tặng quà dịp tết | bình đẳng giới | phòng chống đuối nước | hiến máu tình nguyện
    | bữa cơm miễn phí`,
  ),
  category(
    "giao-duc",
    "Giáo dục",
    "Trường lớp, thầy cô, học sinh trong dữ liệu mẫu.",
    `khai giảng năm học | trường chuẩn quốc gia | thi học sinh giỏi | phổ cập mầm non | bếp ăn bán trú | tuyển sinh đầu cấp
    | sách giáo khoa mới | văn hóa đọc | an toàn cổng trường | khuyến học khuyến tài | dạy bơi cho học sinh
    | giáo dục kỹ năng sống | sửa chữa trường lớp | học bổng vượt khó | đổi mới phương pháp giảng dạy | hướng nghiệp
    | câu lạc bộ ngoại ngữ`,
  ),
  category(
    "do-thi",
    "Đô thị",
    "Đường sá, chiếu sáng, xây dựng trong dữ liệu mẫu.",
    `chỉnh trang vỉa hè | trật tự xây dựng | chiếu sáng công cộng | mở rộng ngõ phố | thoát nước mùa mưa | bãi đỗ xe
    | cấp phép xây dựng | nâng cấp mặt đường | đặt tên đường phố | công viên khu dân cư | cây xanh đô thị
    | cải tạo chung cư cũ | biển quảng cáo | cầu dân sinh | hạ ngầm cáp điện | nước sạch sinh hoạt | tái định cư`,
  ),
  category(
    "nong-nghiep",
    "Nông nghiệp",
    "Đồng ruộng, chăn nuôi, nông thôn mới trong dữ liệu mẫu.",
    `nông thôn mới | gieo cấy vụ xuân | thu hoạch vụ mùa | tiêm phòng gia súc | chè an toàn | dồn điền đổi thửa
    | kênh mương nội đồng | phòng cháy chữa cháy rừng | trồng rừng gỗ lớn | rau trong nhà lưới | nuôi cá lồng
    | sản phẩm mỗi xã một nghề | phòng chống rét cho trâu bò | cơ giới hóa đồng ruộng | hoa cây cảnh | diệt chuột bảo vệ lúa
    | tem truy xuất nguồn gốc`,
  ),
  category(
    "y-te",
    "Y tế",
    "Khám chữa bệnh và phòng dịch trong dữ liệu mẫu.",
    `tiêm chủng mở rộng | phòng chống sốt xuất huyết | khám bệnh miễn phí | trạm y tế lưu động | an toàn thực phẩm
    | bảo hiểm y tế toàn dân | vệ sinh phòng dịch | dinh dưỡng học đường | sàng lọc trước sinh | phòng chống thuốc lá
    | sức khỏe bà mẹ | hồ sơ sức khỏe điện tử | sơ cấp cứu cộng đồng | tẩy giun định kỳ | kế hoạch hóa gia đình
    | quản lý nhà thuốc | phục hồi chức năng`,
  ),
  category(
    "van-hoa",
    "Văn hóa",
    "Lễ hội, thể thao, thư viện trong dữ liệu mẫu.",
    `hội làng đầu xuân | gia đình văn hóa | nhà văn hóa xóm | giải bóng chuyền | tu bổ di tích | hát dân ca
    | thư viện lưu động | chiếu phim phục vụ nhân dân | đêm thơ rằm tháng giêng | triển lãm ảnh | nếp sống văn minh
    | ngày hội đại đoàn kết | đua thuyền | sưu tầm hiện vật | dạy múa rối | chạy bộ vì sức khỏe | trang phục truyền thống`,
  ),
  category(
    "quoc-phong-an-ninh",
    "Quốc phòng - An ninh",
    "Giữ gìn trật tự và sẵn sàng ứng phó trong dữ liệu mẫu.",
    `tuyển quân | huấn luyện dân quân | an toàn giao thông | phòng cháy chữa cháy | tổ liên gia tự quản | phòng chống ma túy
    | diễn tập phòng thủ | camera an ninh | cứu hộ cứu nạn | thu hồi vũ khí | căn cước công dân | phòng chống lừa đảo
    | hậu phương quân đội | tuần tra ban đêm | cai nghiện tại cộng đồng | ngày hội toàn dân bảo vệ an ninh
    | giáo dục quốc phòng`,
  ),
  category(
    "moi-truong",
    "Môi trường",
    "Rác thải, nguồn nước, khí hậu trong dữ liệu mẫu.",
    `phân loại rác tại nguồn | ngày thứ bảy xanh | trồng cây phân tán | xử lý nước thải | giảm túi ni lông | nạo vét kênh rạch
    | quan trắc không khí | ứng phó biến đổi khí hậu | khai thác cát trái phép | đoạn đường tự quản | ủ phân hữu cơ
    | đóng cửa bãi rác | phòng chống thiên tai | bảo vệ hồ nước | tiết kiệm điện | thu gom pin cũ | di dời chuồng trại`,
  ),
  category(
    "chuyen-doi-so",
    "Chuyển đổi số",
    "Dịch vụ trực tuyến và kỹ năng số trong dữ liệu mẫu.",
    `dịch vụ công trực tuyến | tổ công nghệ số cộng đồng | chữ ký số | thanh toán không tiền mặt | số hóa hồ sơ
    | định danh điện tử | bản đồ số | an toàn thông tin | học liệu mở | phòng họp không giấy | sàn thương mại điện tử
    | truyền thanh thông minh | kỹ năng số cho người lớn tuổi | cơ sở dữ liệu đất đai | camera giao thông | phản ánh hiện trường
    | lưu trữ điện tử`,
  ),
];
